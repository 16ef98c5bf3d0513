export { CameraRoom } from './camera/CameraRoom';
export { PhotosRoom } from './PhotosRoom';
export { PhotoRoom } from './result/PhotoRoom';
