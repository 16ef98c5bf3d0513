export { Application } from './application.entity';
export { ReturnReasonRow } from './return-reason.entity';
export { Submission } from './submission.entity';
export {
  changeApplication,
  editableUntil,
  requireEditable,
  requireInTime,
  requireVersion,
} from './change-application';
export { correctionsOf, type Corrections } from './corrections';
export { findOwnApplication, findReviewableApplication, regionOf } from './find-application';
export type { PresentApplication } from './presenting';
export { sealApplication } from './seal-application';
export { answersOf, confirmationsOf } from './stored-json';
export { newApplicationCode } from './create-application';
export { createApplicationRoutes } from './applications.routes';
export { isHandedIn } from './handed-in';
