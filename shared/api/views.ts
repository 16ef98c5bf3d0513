/** The wire's objects as types, for code that must not carry the schema library. */
import type { z } from 'zod';
import type { colleaguesView } from '#shared/api/endpoints/colleagues';
import type { disputeView } from '#shared/api/endpoints/disputes';
import type { meView } from '#shared/api/endpoints/accounts';
import type { auditEntryView, ownReadings } from '#shared/api/endpoints/audit';
import type {
  boardApplication,
  expertGroupView,
  expertView,
  rankingsView,
  reviewBoard,
  sheetView,
} from '#shared/api/endpoints/experts';
import type { noticeTextView, openedCampaign } from '#shared/api/endpoints/campaigns';
import type { callListRow, deliveryRow } from '#shared/api/endpoints/deliveries';
import type { boardView } from '#shared/api/endpoints/board';
import type {
  campaignDraftView,
  campaignListView,
  deadlinesView,
} from '#shared/api/endpoints/campaign-drafts';
import type { noticeView } from '#shared/api/endpoints/notices';
import type { opinionPhotoView, opinionView } from '#shared/api/endpoints/opinions';
import type { paperArrivalsView, paperComparison } from '#shared/api/endpoints/paper-arrivals';
import type { objectionView, publicationView, publicityDesk } from '#shared/api/endpoints/publicity';
import type { recommendationRow, recommendationView } from '#shared/api/endpoints/recommendations';
import type { queueRow, reviewView, submissionChanges } from '#shared/api/endpoints/reviews';
import type { assignmentRow, scoringView } from '#shared/api/endpoints/scoring';
import type { staffView } from '#shared/api/endpoints/staff';
import type { staffAccountView, staffSessionView } from '#shared/api/endpoints/staff-accounts';
import type { usualSentencesView } from '#shared/api/endpoints/usual-sentences';
import type {
  applicationView,
  attachmentView,
  photoRemark,
  photoView,
  pinTarget,
  printView,
  receiptView,
  returnReason,
  savedAnswersView,
  sealView,
  timelineEntry,
} from '#shared/api/schemas/application';
import type { campaignView } from '#shared/api/schemas/campaign';

export type CampaignView = z.output<typeof campaignView>;
export type OpenedCampaign = z.output<typeof openedCampaign>;
export type NoticeTextView = z.output<typeof noticeTextView>;
export type MeView = z.output<typeof meView>;
export type ApplicationView = z.output<typeof applicationView>;
export type SavedAnswersView = z.output<typeof savedAnswersView>;
export type AttachmentView = z.output<typeof attachmentView>;
export type PhotoView = z.output<typeof photoView>;
export type PhotoRemark = z.output<typeof photoRemark>;
export type SealView = z.output<typeof sealView>;
export type PrintView = z.output<typeof printView>;
export type PinTarget = z.output<typeof pinTarget>;
export type ReturnReason = z.output<typeof returnReason>;
export type ReceiptView = z.output<typeof receiptView>;
export type TimelineEntry = z.output<typeof timelineEntry>;
export type NoticeView = z.output<typeof noticeView>;
export type QueueRow = z.output<typeof queueRow>;
export type OpinionView = z.output<typeof opinionView>;
export type OpinionPhotoView = z.output<typeof opinionPhotoView>;
export type PaperArrivalsView = z.output<typeof paperArrivalsView>;
export type PaperComparison = z.output<typeof paperComparison>;
export type UsualSentencesView = z.output<typeof usualSentencesView>;
export type ReviewView = z.output<typeof reviewView>;
export type SubmissionChanges = z.output<typeof submissionChanges>;
export type StaffView = z.output<typeof staffView>;
export type AuditEntryView = z.output<typeof auditEntryView>;
export type OwnReading = z.output<typeof ownReadings.answer>['readings'][number];
export type StaffAccountView = z.output<typeof staffAccountView>;
export type StaffSessionView = z.output<typeof staffSessionView>;
export type RecommendationView = z.output<typeof recommendationView>;
export type RecommendationRow = z.output<typeof recommendationRow>;
export type ExpertView = z.output<typeof expertView>;
export type ExpertGroupView = z.output<typeof expertGroupView>;
export type ReviewBoard = z.output<typeof reviewBoard>;
export type BoardApplication = z.output<typeof boardApplication>;
export type SheetView = z.output<typeof sheetView>;
export type RankingsView = z.output<typeof rankingsView>;
export type AssignmentRow = z.output<typeof assignmentRow>;
export type ScoringView = z.output<typeof scoringView>;
export type PublicityDesk = z.output<typeof publicityDesk>;
export type PublicationView = z.output<typeof publicationView>;
export type ObjectionView = z.output<typeof objectionView>;
export type DeliveryRow = z.output<typeof deliveryRow>;
export type CallListRow = z.output<typeof callListRow>;
export type BoardView = z.output<typeof boardView>;
export type CampaignDraftView = z.output<typeof campaignDraftView>;
export type CampaignListView = z.output<typeof campaignListView>;
export type DeadlinesView = z.output<typeof deadlinesView>;
export type ColleaguesView = z.output<typeof colleaguesView>;
export type DisputeView = z.output<typeof disputeView>;
