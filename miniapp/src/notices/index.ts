export { InboxRoom } from './InboxRoom';
export { MessagesLeft } from './MessagesLeft';
export { askForMessages, reportConsents } from './messages';
