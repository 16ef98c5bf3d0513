export { PhotosRoom } from './PhotosRoom';
