export { lastReceiptOf, presentSubmission, submittedAnswers } from './find-receipt';
export { createSubmissionRoutes } from './submissions.routes';
