import { ContactAccount, PrivacyConsent, Session, StaffAccount } from './accounts';
import { Application, ReturnReasonRow, Submission } from './applications';
import { Attachment } from './attachments';
import { AuditEntry, AuditRoot } from './audit';
import { CampaignDraft } from './campaign-drafts';
import {
  ApplicationCampaignVersion,
  Campaign,
  CampaignBureau,
  CampaignVersion,
  DeadlineExtension,
} from './campaigns';
import { UnitInvitation } from './colleagues';
import type { EntityClass } from './database';
import { ComputerLink } from './computer-links';
import { ContactCall, DeliveryRetry } from './deliveries';
import { ClaimDispute } from './disputes';
import {
  ExpertAssignment,
  ExpertGroup,
  ExpertProfile,
  Ranking,
  RankingRow,
  ReviewRound,
  ScoreSheet,
} from './experts';
import { IdempotencyRecord } from './http';
import { ApplicationCount, ApplicationGram, ApplicationListing } from './listing';
import { Notice, OutboxMessage, PushReceipt, SubscriptionGrant } from './notices';
import { BureauOpinion, OpinionPhoto, OpinionPrint } from './opinions';
import { PagePhoto, PhotoExamination, PhotoRuling } from './pages';
import { PaperArrival } from './paper-arrivals';
import { PaperMail } from './paper-mails';
import { Print } from './papers';
import { PrintLink } from './print-links';
import { DeletionRequest } from './privacy';
import { Objection, Publication, PublicationEntry } from './publicity';
import {
  RecommendationCheck,
  RecommendationEntry,
  RecommendationIssue,
  RecommendationScan,
  RecommendationTable,
} from './recommendations';
import { SignInAttempt, StaffSecurity } from './sign-in-security';
import { Unit, UnitMember } from './units';
import { UsualSentences } from './usual-sentences';
import { JobRun } from './upkeep';

/** Every table of the product. */
export const entities: EntityClass[] = [
  Application,
  ApplicationCampaignVersion,
  ApplicationCount,
  ApplicationGram,
  ApplicationListing,
  Attachment,
  AuditEntry,
  AuditRoot,
  BureauOpinion,
  Campaign,
  CampaignBureau,
  CampaignDraft,
  CampaignVersion,
  ClaimDispute,
  ContactAccount,
  ContactCall,
  DeadlineExtension,
  DeletionRequest,
  ComputerLink,
  DeliveryRetry,
  ExpertAssignment,
  ExpertGroup,
  ExpertProfile,
  IdempotencyRecord,
  JobRun,
  Notice,
  Objection,
  OpinionPhoto,
  OpinionPrint,
  OutboxMessage,
  PagePhoto,
  PaperArrival,
  PaperMail,
  PhotoExamination,
  PhotoRuling,
  Print,
  PrintLink,
  PrivacyConsent,
  Publication,
  PublicationEntry,
  PushReceipt,
  Ranking,
  RankingRow,
  RecommendationCheck,
  RecommendationEntry,
  RecommendationIssue,
  RecommendationScan,
  RecommendationTable,
  ReturnReasonRow,
  ReviewRound,
  ScoreSheet,
  Session,
  SignInAttempt,
  StaffAccount,
  StaffSecurity,
  Submission,
  SubscriptionGrant,
  Unit,
  UnitInvitation,
  UnitMember,
  UsualSentences,
];
