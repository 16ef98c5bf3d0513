export { Metrics } from './metrics';
export type { GaugeOptions, ObservedRequest } from './metrics';
