/** Taro's H5 build takes target.h5.ts in the place of this file. */
export { platform } from './platform.weapp';
