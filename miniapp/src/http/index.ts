export { call } from './call';
export { download, upload, type RunningUpload } from './files';
export { sendBytes } from './send-bytes';
export { ApiProblem, ServerUnreachable, type UnreachableKind } from './failures';
export { wordingOf, type FailureWording } from './failure-wording';
export { useAnswer, type FetchedAnswer } from './use-answer';
export { sendOnce } from './send-once';
export { borrowSession, currentToken, forgetSession, leavingAccount, noteLeaving, signIn } from './session';
export { useActKey } from './use-act-key';
