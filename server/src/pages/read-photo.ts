import { readFile } from 'node:fs/promises';
import { acceptPhoto, type AcceptedPhoto } from './accept-photo';
import { readCodes, type ReadCode } from './read-codes';

export interface ReadPhoto extends AcceptedPhoto {
  codes: ReadCode[];
}

/** One photograph from a temporary file to what is kept of it and what its codes say. Costs CPU: not for the event loop. */
export async function readPhoto(path: string): Promise<ReadPhoto> {
  const accepted = await acceptPhoto(await readFile(path));
  return { ...accepted, codes: await readCodes(accepted.jpeg, accepted.widthPixels) };
}
