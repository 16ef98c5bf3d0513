import { chinaTimeParts } from '#shared/text/china-time';

/** An entry with everything that its records say. */
export interface PlacedEntry {
  name: string;
  modifiedAtUtc: string;
  /** Of its local header. */
  offset: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  /** Deflated while it was made, its sizes behind it; else stored, its sizes before it. */
  isPacked: boolean;
}

const VERSION = 45;
const MAX_32 = 0xffffffff;
const MAX_16 = 0xffff;
/** Bit 11: names are UTF-8. Bit 3: sizes follow the data. */
const UTF8_FLAG = 1 << 11;
const SIZES_FOLLOW_FLAG = 1 << 3;
const DEFLATED = 8;

/** The fields that local and central header have in common, from `version needed` on. */
function sharedFields(
  entry: PlacedEntry,
  sizes: { crc: number; packedBytes: number; bytes: number },
): Buffer {
  const { isPacked, modifiedAtUtc, name } = entry;
  const fields = Buffer.alloc(26);
  const { year, month, day, hour, minute } = chinaTimeParts(modifiedAtUtc);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_FLAG | (isPacked ? SIZES_FOLLOW_FLAG : 0), 2);
  fields.writeUInt16LE(isPacked ? DEFLATED : 0, 4);
  fields.writeUInt16LE((hour << 11) | (minute << 5), 6);
  fields.writeUInt16LE(((Math.max(year, 1980) - 1980) << 9) | (month << 5) | day, 8);
  fields.writeUInt32LE(sizes.crc, 10);
  fields.writeUInt32LE(sizes.packedBytes, 14);
  fields.writeUInt32LE(sizes.bytes, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

export function localHeader(entry: PlacedEntry): Buffer {
  return Buffer.concat([signature(0x04034b50), sharedFields(entry, entry), Buffer.from(entry.name)]);
}

export function dataDescriptor({ crc, packedBytes, bytes }: PlacedEntry): Buffer {
  // A single file of 4 GB would need larger fields; the sheet of a million rows has a tenth of that.
  if (packedBytes > MAX_32 || bytes > MAX_32) throw new Error('an entry of more than 4 GB');
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc, 0);
  sizes.writeUInt32LE(packedBytes, 4);
  sizes.writeUInt32LE(bytes, 8);
  return Buffer.concat([signature(0x08074b50), sizes]);
}

export function centralHeader(entry: PlacedEntry): Buffer {
  const isFar = entry.offset >= MAX_32;
  const extra = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    extra.writeUInt16LE(0x0001, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(entry.offset), 4);
  }
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION);
  const fields = sharedFields(entry, entry);
  fields.writeUInt16LE(extra.length, 24);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(isFar ? MAX_32 : entry.offset, 10);
  return Buffer.concat([signature(0x02014b50), madeBy, fields, rest, Buffer.from(entry.name), extra]);
}

/** The end of the directory, with the 64-bit records before it when the old ones cannot say it. */
export function endRecords({
  entries,
  directoryOffset,
  directoryBytes,
}: {
  entries: number;
  directoryOffset: number;
  directoryBytes: number;
}): Buffer {
  const isLarge = entries >= MAX_16 || directoryOffset >= MAX_32;
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Math.min(entries, MAX_16), 4);
  end.writeUInt16LE(Math.min(entries, MAX_16), 6);
  end.writeUInt32LE(directoryBytes, 8);
  end.writeUInt32LE(Math.min(directoryOffset, MAX_32), 12);
  const plain = [signature(0x06054b50), end];
  if (!isLarge) return Buffer.concat(plain);
  const record = Buffer.alloc(52);
  record.writeBigUInt64LE(44n, 0);
  record.writeUInt16LE(VERSION, 8);
  record.writeUInt16LE(VERSION, 10);
  record.writeBigUInt64LE(BigInt(entries), 20);
  record.writeBigUInt64LE(BigInt(entries), 28);
  record.writeBigUInt64LE(BigInt(directoryBytes), 36);
  record.writeBigUInt64LE(BigInt(directoryOffset), 44);
  const locator = Buffer.alloc(16);
  locator.writeBigUInt64LE(BigInt(directoryOffset + directoryBytes), 4);
  locator.writeUInt32LE(1, 12);
  return Buffer.concat([signature(0x06064b50), record, signature(0x07064b50), locator, ...plain]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
