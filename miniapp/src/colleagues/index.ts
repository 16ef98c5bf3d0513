export { ColleaguesRoom } from './ColleaguesRoom';
export { JoinRoom } from './JoinRoom';
export { shareCard } from './share-card';
