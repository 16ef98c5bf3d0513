export { platform } from './h5';
