export type { Storage, StoredFile, StoredFileInfo } from './storage';
export { LocalFileStorage } from './local-file-storage';
