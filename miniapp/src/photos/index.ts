export { PhotosRoom } from './PhotosRoom';
export { photoGroups, type PageRow } from './page-rows';
export { usePhotoQueue } from './use-photo-queue';
