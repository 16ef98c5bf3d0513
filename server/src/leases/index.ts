export { createLeases, type LeasedRow, type Leases } from './leases';
export { startWorker, type Worker } from './start-worker';
