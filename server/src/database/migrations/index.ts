import type { MigrationClass } from '../data-sources';
import { createContactAccount } from './001-create-contact-account';
import { createPrivacyConsent } from './002-create-privacy-consent';
import { createStaffAccount } from './003-create-staff-account';
import { createSession } from './004-create-session';
import { createUnit } from './005-create-unit';
import { createUnitMember } from './006-create-unit-member';
import { createCampaign } from './007-create-campaign';
import { createCampaignBureau } from './008-create-campaign-bureau';
import { createApplication } from './009-create-application';
import { createSubmission } from './010-create-submission';
import { createReturnReason } from './011-create-return-reason';
import { createAttachment } from './012-create-attachment';
import { createPrint } from './013-create-print';
import { createPagePhoto } from './014-create-page-photo';
import { createNotice } from './015-create-notice';
import { createOutboxMessage } from './016-create-outbox-message';
import { createSubscriptionGrant } from './017-create-subscription-grant';
import { createPushReceipt } from './018-create-push-receipt';
import { createAuditEntry } from './019-create-audit-entry';
import { createIdempotencyRecords } from './020-create-idempotency-records';
import { createPhotoExamination } from './021-create-photo-examination';
import { createPhotoRuling } from './022-create-photo-ruling';
import { createStaffSecurity } from './023-create-staff-security';
import { createSignInAttempt } from './024-create-sign-in-attempt';
import { addAuditOrigin } from './025-add-audit-origin';
import { createAuditRoot } from './026-create-audit-root';
import { createApplicationListing } from './027-create-application-listing';
import { createApplicationGram } from './028-create-application-gram';
import { createApplicationCount } from './029-create-application-count';
import { createRecommendationTable } from './031-create-recommendation-table';
import { createRecommendationEntry } from './032-create-recommendation-entry';
import { createRecommendationIssue } from './033-create-recommendation-issue';
import { createRecommendationScan } from './034-create-recommendation-scan';
import { createRecommendationCheck } from './035-create-recommendation-check';
import { createExpertProfile } from './036-create-expert-profile';
import { createExpertGroup } from './037-create-expert-group';
import { createReviewRound } from './038-create-review-round';
import { createExpertAssignment } from './039-create-expert-assignment';
import { createScoreSheet } from './040-create-score-sheet';
import { createRanking } from './041-create-ranking';
import { createRankingRow } from './042-create-ranking-row';
import { createPublication } from './043-create-publication';
import { createPublicationEntry } from './044-create-publication-entry';
import { createObjection } from './045-create-objection';
import { indexBoardDirections } from './046-index-board-directions';
import { createCampaignVersion } from './047-create-campaign-version';
import { createApplicationCampaignVersion } from './048-create-application-campaign-version';
import { createCampaignDraft } from './049-create-campaign-draft';
import { createDeadlineExtension } from './050-create-deadline-extension';
import { createBureauOpinion } from './051-create-bureau-opinion';
import { createOpinionPrint } from './052-create-opinion-print';
import { createOpinionPhoto } from './053-create-opinion-photo';
import { createPaperArrival } from './054-create-paper-arrival';
import { createUsualSentences } from './055-create-usual-sentences';
import { createJobRun } from './056-create-job-run';
import { createDeliveryRetry } from './057-create-delivery-retry';
import { createContactCall } from './058-create-contact-call';
import { PublishRanking1795651261000 } from './061-publish-ranking';
import { createComputerLink } from './063-create-computer-link';
import { BindSessionToApplication1795651264000 } from './064-bind-session-to-application';
import { GiveMembersRoles1795651266000 } from './066-give-members-roles';
import { createUnitInvitation } from './067-create-unit-invitation';
import { createClaimDispute } from './068-create-claim-dispute';
import { AllowNoticesOfUnits1795651269000 } from './069-allow-notices-of-units';
import { createPrintLink } from './070-create-print-link';
import { createDeletionRequest } from './072-create-deletion-request';
import { createPaperMail } from './073-create-paper-mail';

/** In the order in which they run; a migration that has been released is never changed. */
export const migrations: MigrationClass[] = [
  createContactAccount,
  createPrivacyConsent,
  createStaffAccount,
  createSession,
  createUnit,
  createUnitMember,
  createCampaign,
  createCampaignBureau,
  createApplication,
  createSubmission,
  createReturnReason,
  createAttachment,
  createPrint,
  createPagePhoto,
  createNotice,
  createOutboxMessage,
  createSubscriptionGrant,
  createPushReceipt,
  createAuditEntry,
  createIdempotencyRecords,
  createPhotoExamination,
  createPhotoRuling,
  createStaffSecurity,
  createSignInAttempt,
  addAuditOrigin,
  createAuditRoot,
  createApplicationListing,
  createApplicationGram,
  createApplicationCount,
  createRecommendationTable,
  createRecommendationEntry,
  createRecommendationIssue,
  createRecommendationScan,
  createRecommendationCheck,
  createExpertProfile,
  createExpertGroup,
  createReviewRound,
  createExpertAssignment,
  createScoreSheet,
  createRanking,
  createRankingRow,
  createPublication,
  createPublicationEntry,
  createObjection,
  indexBoardDirections,
  createCampaignVersion,
  createApplicationCampaignVersion,
  createCampaignDraft,
  createDeadlineExtension,
  createBureauOpinion,
  createOpinionPrint,
  createOpinionPhoto,
  createPaperArrival,
  createUsualSentences,
  createJobRun,
  createDeliveryRetry,
  createContactCall,
  PublishRanking1795651261000,
  createComputerLink,
  BindSessionToApplication1795651264000,
  GiveMembersRoles1795651266000,
  createUnitInvitation,
  createClaimDispute,
  AllowNoticesOfUnits1795651269000,
  createPrintLink,
  createDeletionRequest,
  createPaperMail,
];
