export { call } from './call';
export { download, upload, type RunningUpload } from './files';
export { ApiProblem, ServerUnreachable, type UnreachableKind } from './failures';
export { wordingOf, type FailureWording } from './failure-wording';
export { sendOnce } from './send-once';
export { currentToken, forgetSession, signIn } from './session';
