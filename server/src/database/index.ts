export { Database, writeLimits } from './database';
export type {
  DatabaseKind,
  DatabaseLocation,
  DatabaseOptions,
  EntityClass,
  MigrationClass,
} from './data-sources';
export { isForeignKeyViolation, isUniqueViolation, WriteConflict } from './database-errors';
export { lockWhileWriting } from './lock-while-writing';
export { databaseNow } from './database-time';
export { DatabaseDisciplineError } from './write-scope';
export { migrateDatabase, revertLastMigration } from './migrate';
