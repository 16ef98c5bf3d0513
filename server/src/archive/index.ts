export { createArchiveBinderPool, type ArchiveBinder } from './archive-binder';
export { createArchiveRoutes } from './archive.routes';
export { gatherArchive } from './gather-archive';
