export { JobRun } from './job-run.entity';
export { removeOrphans } from './remove-orphans';
export { removeOldIntents } from './remove-old-intents';
export { LeaseLost, runJob, type Job } from './run-job';
export { startUpkeep, type Upkeep } from './start-upkeep';
