export { nextStep } from './next-step';
export { OverviewScreen } from './OverviewScreen';
export { StatusCard } from './StatusCard';
