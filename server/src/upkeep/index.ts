export { removeOrphans } from './remove-orphans';
export { startUpkeep, type Upkeep } from './start-upkeep';
