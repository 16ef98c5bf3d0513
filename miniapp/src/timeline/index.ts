export { ApplicationTimeline } from './ApplicationTimeline';
