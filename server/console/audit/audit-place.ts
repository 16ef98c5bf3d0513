import { chinaTimeToUtc } from '#shared/text/china-time';
import type { AuditAsked } from './use-audit';

const auditFields = ['application', 'person', 'action', 'from', 'until'] as const;
export type AuditFields = Partial<Record<(typeof auditFields)[number], string>>;

/** The search as it stands in the address; days as 2026-11-25. */
export function readAuditFields(parameters: URLSearchParams): AuditFields {
  return Object.fromEntries(
    auditFields.flatMap((field) => {
      const value = parameters.get(field)?.trim() ?? '';
      return value === '' ? [] : [[field, value]];
    }),
  );
}

/** Days are meant in China and with their whole length. */
export function askedBy({ from, until, ...rest }: AuditFields): AuditAsked {
  return {
    ...rest,
    ...(isDay(from) ? { fromUtc: chinaTimeToUtc(from, '00:00') } : {}),
    ...(isDay(until)
      ? { untilUtc: new Date(Date.parse(chinaTimeToUtc(until, '00:00')) + DAY_MS).toISOString() }
      : {}),
  };
}

const DAY_MS = 24 * 3_600_000;

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text);
}
