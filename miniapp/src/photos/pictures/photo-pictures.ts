import { download } from '../../http';
import { PictureCache } from './picture-cache';

/** WeChat downloads ten at once; the form and the uploads need some of them. */
const downloadsAtOnceMax = 3;

const cacheOf = (endpoint: 'pages.thumbnail' | 'pages.scan' | 'pages.image') =>
  new PictureCache({
    download: ({ applicationId, photoId }) => download(endpoint, { id: applicationId, photo: photoId }),
    atOnceMax: downloadsAtOnceMax,
  });

/** A queue for each kind: the page that a person opens does not wait behind a list of thumbnails. */
export const photoPictures = {
  thumbnail: cacheOf('pages.thumbnail'),
  /** The page as under a scanner. */
  scan: cacheOf('pages.scan'),
  /** The photo as it was taken. */
  image: cacheOf('pages.image'),
};

export type PictureKind = keyof typeof photoPictures;
