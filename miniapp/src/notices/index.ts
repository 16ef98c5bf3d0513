export { InboxRoom } from './InboxRoom';
export { MessagesLeft } from './MessagesLeft';
export { askForMessages } from './messages';
