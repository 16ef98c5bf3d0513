import { open, readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { PHOTO_MAX_PIXELS } from '#shared/api/limits';
import { problem } from '../problem';

/** What is kept of an attachment. Pictures are written anew without metadata; PDFs stay as they are and are never run. */
export interface AcceptedAttachment {
  content: Buffer | { path: string };
  contentType: 'application/pdf' | 'image/jpeg';
  extension: 'pdf' | 'jpg';
}

const PDF_HEAD = '%PDF-';
/** The end mark stands in the last kilobyte (ISO 32000-1, annex H.3, implementation note 18). */
const PDF_TAIL_BYTES = 1024;
const IMAGE_HEADS = ['ffd8ff', '89504e470d0a1a0a', '52494646'];

/** @throws attachment.typeNotAllowed, attachment.damaged, photo.tooManyPixels */
export async function acceptAttachment(path: string): Promise<AcceptedAttachment> {
  const { head, tail } = await endsOf(path);
  if (head.toString('latin1').startsWith(PDF_HEAD)) {
    if (!tail.toString('latin1').includes('%%EOF')) throw problem('attachment.damaged');
    return { content: { path }, contentType: 'application/pdf', extension: 'pdf' };
  }
  if (!IMAGE_HEADS.some((signature) => head.toString('hex').startsWith(signature))) {
    throw problem('attachment.typeNotAllowed');
  }
  return { content: await rewritten(path), contentType: 'image/jpeg', extension: 'jpg' };
}

async function endsOf(path: string): Promise<{ head: Buffer; tail: Buffer }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(16, size));
    const tail = Buffer.alloc(Math.min(PDF_TAIL_BYTES, size));
    await file.read(head, 0, head.length, 0);
    await file.read(tail, 0, tail.length, size - tail.length);
    return { head, tail };
  } finally {
    await file.close();
  }
}

async function rewritten(path: string): Promise<Buffer> {
  const file = await readFile(path);
  const metadata = await sharp(file, { limitInputPixels: false, failOn: 'error' })
    .metadata()
    .catch(() => {
      throw problem('attachment.damaged');
    });
  const { format, width, height } = metadata;
  if (!['jpeg', 'png', 'webp'].includes(format)) throw problem('attachment.typeNotAllowed');
  if (width * height > PHOTO_MAX_PIXELS) throw problem('photo.tooManyPixels');
  try {
    return await sharp(file, { limitInputPixels: PHOTO_MAX_PIXELS, failOn: 'error' })
      .rotate()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 88 })
      .toBuffer();
  } catch {
    throw problem('attachment.damaged');
  }
}
