export { startUpkeep, type Upkeep } from './start-upkeep';
