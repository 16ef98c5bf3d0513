export { presentSubmission, receiptOf, submittedAnswers } from './find-receipt';
export { createSubmissionRoutes } from './submissions.routes';
