import { fillPath } from '#shared/api/paths';
import type { PhotoView } from '#shared/api/views';
import type { Size } from './view-transform';

export type PictureKind = 'scan' | 'photo';

/** What can be looked at of a photograph, in pixels of the file. */
export interface Picture extends Size {
  kind: PictureKind;
  address: string;
}

/** How a clerk likes to look at the pages; it stays from page to page. */
export interface Viewing {
  preferred: PictureKind;
  showsSeals: boolean;
}

export const firstViewing: Viewing = { preferred: 'scan', showsSeals: true };

/** What there is to look at, the one to begin with first. */
export type Pictures = readonly [Picture, ...Picture[]];

/** The straightened page where there is one, and the photograph as it came. */
export function picturesOf(
  applicationId: string,
  { id, scan, widthPixels, heightPixels }: Pick<PhotoView, 'id' | 'scan' | 'widthPixels' | 'heightPixels'>,
): Pictures {
  const params = { id: applicationId, photo: id };
  const photo: Picture = {
    kind: 'photo',
    address: fillPath('reviews.photo', params),
    width: widthPixels,
    height: heightPixels,
  };
  if (scan === null) return [photo];
  const address = fillPath('reviews.scan', params);
  return [{ kind: 'scan', address, width: scan.widthPixels, height: scan.heightPixels }, photo];
}

/** The preferred kind where there is one; the first otherwise. */
export function chosenPicture(pictures: Pictures, preferred: PictureKind): Picture {
  return pictures.find(({ kind }) => kind === preferred) ?? pictures[0];
}
