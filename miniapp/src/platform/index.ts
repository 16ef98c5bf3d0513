export { platform } from './target';
export { PlatformError } from './platform';
export type * from './platform';
export { storageKeys } from './storage-keys';
export { keep, readKept } from './kept-json';
