import { z } from 'zod';
import { hasForbiddenCharacters } from '#shared/text/characters';

/** A ULID as the server makes them. */
export const id = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
/** What a desk looks at; without it the running campaign. */
export const chosenCampaign = z.strictObject({ campaign: id.optional() });
/** UTC with milliseconds, and a moment that the calendar has: 30 February has the form but is none. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, { abort: true })
  .refine(isCalendarInstant, { params: { fault: 'badFormat' } });
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const version = z.int().min(1);
/** A positive whole number in a path. */
export const pathNumber = z.string().regex(/^[1-9]\d{0,3}$/);

/** Text without control characters, lone surrogates and direction overrides. Length in UTF-16 units. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !hasForbiddenCharacters(value), { params: { fault: 'badFormat' } });

export const faultSchema = z.strictObject({ field: z.string(), code: z.string(), message: z.string() });

export const idParams = z.strictObject({ id });

function isCalendarInstant(text: string): boolean {
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
}
