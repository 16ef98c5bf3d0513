export { NoticeRoom } from './NoticeRoom';
