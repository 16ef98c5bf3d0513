export { presentSubmission, receiptOf } from './find-receipt';
export { createSubmissionRoutes } from './submissions.routes';
