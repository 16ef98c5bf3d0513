export { nextStep, stageAddress, standingOf, type NextStep, type Standing } from './next-step';
export { statusWords, type StatusTone } from './status-words';
