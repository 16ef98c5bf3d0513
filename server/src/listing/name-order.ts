/** Enough to put names in order; names that are alike so far stand by their application's id. */
const ORDERED_CHARACTERS = 16;

/**
 * A text by whose order names stand as in a Chinese register: GB 2312 sorts its 3,755 common characters by pinyin, so
 * the order of the bytes is the order of the sounds (of the commonest reading: 重庆 stands under zhong). What GBK does
 * not have comes last.
 */
export function nameOrder(name: string): string {
  return [...name.normalize('NFKC').toLowerCase()]
    .slice(0, ORDERED_CHARACTERS)
    .map((character) => gbkCodes().get(character) ?? 'ffff')
    .join('');
}

let codes: Map<string, string> | undefined;

/** Hexadecimal codes by character, four digits each so that they sort. */
function gbkCodes(): Map<string, string> {
  if (codes !== undefined) return codes;
  codes = new Map(Array.from({ length: 128 }, (_, code) => [String.fromCharCode(code), hex(code)]));
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && character !== '\uFFFD')
        codes.set(character, hex(lead * 256 + trail));
    }
  }
  return codes;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}
