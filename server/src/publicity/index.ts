export { Objection } from './objection.entity';
export { Publication } from './publication.entity';
export { PublicationEntry } from './publication-entry.entity';
export { settleEntries } from './settle-entries';
export { createPublicityRoutes } from './publicity.routes';
