export { createUploadRoutes } from './uploads.routes';
export { removeStaleUploads } from './remove-stale-uploads';
export { prepareUploadedPhoto } from './take-in-upload';
export { requireNotTakenIn } from './taken-in';
export { removeUpload } from './upload-chunks';
