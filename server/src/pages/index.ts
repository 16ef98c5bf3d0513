export { PagePhoto } from './page-photo.entity';
export { photoSetOf, type PhotoSet } from './find-photos';
export { createPageRoutes } from './pages.routes';
export { createPhotoReaderPool, type PhotoReader } from './photo-reader';
