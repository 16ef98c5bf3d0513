export { zipStream, type ZipEntry } from './zip-stream';
export { safeName, UniqueNames } from './safe-names';
