import type { AnswerOf } from '#shared/api/endpoints/index';

export type OwnData = AnswerOf<'privacy.ownData'>;

/** As plain text, to be taken along. */
export function ownDataText({ parts }: OwnData, asOf: string): string {
  const written = parts.map(({ title, rows }) =>
    [title, ...rows.map(({ label, value }) => `${label}：${value}`)].join('\n'),
  );
  return [asOf, ...written].join('\n\n');
}
