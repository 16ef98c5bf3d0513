export { platform } from './platform.h5';
