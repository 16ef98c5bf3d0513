/** Taro's H5 build takes target.h5.ts in the place of this file; no other name here ends in .h5 or .weapp. */
export { platform } from './weapp';
