import { problem } from '../problem';

/** `If-Match: "7"`: the caller changes what stood at version 7. */
export function readExpectedVersion(header: string | undefined): number {
  if (header === undefined) throw problem('version.missing');
  const digits = /^"([1-9]\d{0,8})"$/.exec(header)?.[1];
  if (digits === undefined) throw problem('request.malformed');
  return Number(digits);
}
