/** A dictionary of a picture is far shorter. */
const DICTIONARY_MAX_BYTES = 4096;

/**
 * A scanner's PDF is one JPEG on one page. Streams never lie inside other streams (ISO 32000-1, 7.5.7), so the picture
 * is found by looking at the bytes once, without unpacking anything: no file can make this slow or large.
 *
 * @returns the JPEG; null when the file has another form (several pictures, encryption, other compression)
 */
export function scannedJpeg(pdf: Buffer): Buffer | null {
  if (pdf.includes('/Encrypt')) return null;
  let only: Buffer | null = null;
  let from = 0;
  for (;;) {
    const keyword = pdf.indexOf('stream', from);
    if (keyword < 0) return only;
    from = keyword + 'stream'.length;
    const dictionary = dictionaryBefore(pdf, keyword);
    if (!/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const start = from + (pdf[from] === 0x0d ? 2 : 1);
    const end = pdf.indexOf('endstream', start);
    if (only !== null || end < 0 || !isPlainJpeg(dictionary)) return null;
    only = pdf.subarray(start, end);
    from = end + 'endstream'.length;
  }
}

export function isPdf(file: Buffer): boolean {
  return file.toString('latin1', 0, 5) === '%PDF-';
}

function dictionaryBefore(pdf: Buffer, keyword: number): string {
  const before = pdf.toString('latin1', Math.max(0, keyword - DICTIONARY_MAX_BYTES), keyword);
  return before.slice(before.lastIndexOf(' obj') + 1);
}

function isPlainJpeg(dictionary: string): boolean {
  return /\/Filter\s*(?:\/DCTDecode|\[\s*\/DCTDecode\s*\])/.test(dictionary);
}
