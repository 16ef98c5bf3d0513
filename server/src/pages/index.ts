export { PagePhoto } from './page-photo.entity';
export { PhotoExamination } from './photo-examination.entity';
export { PhotoRuling } from './photo-ruling.entity';
export { photoSetOf, type PhotoSet } from './find-photos';
export { createPageRoutes } from './pages.routes';
export { removeStaleUploads } from './uploads';
export { photoFile } from './photo-file';
export { createPhotoReaderPool, type PhotoReader } from './photo-reader';
export { rulePhoto } from './rule-photo';
