import * as accountEndpoints from '#shared/api/endpoints/accounts';
import * as applicationEndpoints from '#shared/api/endpoints/applications';
import * as archiveEndpoints from '#shared/api/endpoints/archive';
import * as attachmentEndpoints from '#shared/api/endpoints/attachments';
import * as auditEndpoints from '#shared/api/endpoints/audit';
import * as boardEndpoints from '#shared/api/endpoints/board';
import * as campaignDraftEndpoints from '#shared/api/endpoints/campaign-drafts';
import * as campaignEndpoints from '#shared/api/endpoints/campaigns';
import * as colleagueEndpoints from '#shared/api/endpoints/colleagues';
import * as computerLinkEndpoints from '#shared/api/endpoints/computer-links';
import * as deliveryEndpoints from '#shared/api/endpoints/deliveries';
import * as disputeEndpoints from '#shared/api/endpoints/disputes';
import * as demoEndpoints from '#shared/api/endpoints/demo';
import * as expertEndpoints from '#shared/api/endpoints/experts';
import * as exportEndpoints from '#shared/api/endpoints/exports';
import * as noticeEndpoints from '#shared/api/endpoints/notices';
import * as opinionEndpoints from '#shared/api/endpoints/opinions';
import * as pageEndpoints from '#shared/api/endpoints/pages';
import * as paperArrivalEndpoints from '#shared/api/endpoints/paper-arrivals';
import * as paperEndpoints from '#shared/api/endpoints/papers';
import * as paperMailEndpoints from '#shared/api/endpoints/paper-mails';
import * as printLinkEndpoints from '#shared/api/endpoints/print-links';
import * as privacyEndpoints from '#shared/api/endpoints/privacy';
import * as publicityEndpoints from '#shared/api/endpoints/publicity';
import * as recommendationEndpoints from '#shared/api/endpoints/recommendations';
import * as reviewEndpoints from '#shared/api/endpoints/reviews';
import * as scoringEndpoints from '#shared/api/endpoints/scoring';
import * as staffEndpoints from '#shared/api/endpoints/staff';
import * as staffAccountEndpoints from '#shared/api/endpoints/staff-accounts';
import * as unitEndpoints from '#shared/api/endpoints/units';
import * as usualSentenceEndpoints from '#shared/api/endpoints/usual-sentences';
import type { Endpoint } from '#shared/api/endpoint';
import type { TemplateKey } from '#shared/notices/notice-kinds';
import {
  createAccountRoutes,
  createStaffRoutes,
  createStaffVerifier,
  resolveSession,
  staffCookieName,
} from './accounts';
import { createApplicationRoutes } from './applications';
import { createArchiveRoutes, type ArchiveBinder } from './archive';
import { createAttachmentRoutes } from './attachments';
import { createReadingRecorder } from './audit';
import { createAuditDeskRoutes } from './audit-desk';
import { createBoardRoutes } from './board';
import { createCampaignDraftRoutes } from './campaign-drafts';
import { campaignById, createCampaignRoutes, presentCampaign } from './campaigns';
import { createColleagueRoutes } from './colleagues';
import type { Database } from './database';
import { createComputerLinkRoutes, endComputersOf } from './computer-links';
import { createDeliveryRoutes } from './deliveries';
import { createDisputeRoutes } from './disputes';
import { createDemoRoutes } from './demonstration';
import { presentApplication, presentMe, presentSavedAnswers } from './dossier';
import { createExpertRoutes } from './experts';
import { createExportRoutes } from './exports';
import { createHttpApp, type HttpServer, type Route, type StaticSite } from './http';
import type { Logger } from './logging';
import type { Metrics } from './metrics';
import { createNoticeRoutes } from './notices';
import { createOpinionRoutes } from './opinions';
import { createPageRoutes, type PhotoReader } from './pages';
import { createPaperArrivalRoutes } from './paper-arrivals';
import { createPaperRoutes, typesetDefinition, type PageCodeSigner } from './papers';
import { createPaperMailRoutes } from './paper-mails';
import { createPrintLinkRoutes } from './print-links';
import { createPrivacyRoutes } from './privacy';
import { createPublicityRoutes } from './publicity';
import { createRecommendationRoutes } from './recommendations';
import { createReviewRoutes } from './reviews';
import { createAttemptCounter, type SecretBox } from './sign-in-security';
import { createOwnAccountRoutes, createStaffAccountRoutes } from './staff-accounts';
import type { LocalFileStorage } from './storage';
import { createSubmissionRoutes } from './submissions';
import { createUnitRoutes } from './units';
import { createUsualSentenceRoutes } from './usual-sentences';
import type { WechatClient } from './wechat';

/** Everything from outside that the application works with; tests hand in their own. */
export interface AppDependencies {
  database: Database;
  storage: LocalFileStorage;
  wechat: WechatClient;
  signer: PageCodeSigner;
  secretBox: SecretBox;
  photoReader: PhotoReader;
  archiveBinder: ArchiveBinder;
  logger: Logger;
  metrics: Metrics;
  templateIds: Record<TemplateKey, string>;
  push: { token: string; aesKey: string; appId: string };
  /** The simulator's address in demonstration mode; null otherwise, and then no demonstration route exists. */
  simulatorUrl: string | null;
  /** Whether papers can go out by mail. */
  sendsMail: boolean;
  publicUrl: string | null;
  trustedProxyHops: number;
  metricsToken: string | null;
  sites: readonly StaticSite[];
  /** Asked by /readyz besides the database. */
  readiness?: readonly (() => Promise<string[]>)[];
}

/** Puts the rooms together. Opens no port and starts no background work. */
export function buildApp(deps: AppDependencies): HttpServer {
  const publicOrigin = deps.publicUrl === null ? null : new URL(deps.publicUrl).origin;
  const cookieName = staffCookieName({ isSecure: publicOrigin?.startsWith('https:') ?? false });
  return createHttpApp({
    endpoints: endpointsOf(deps),
    routes: routesOf(deps, cookieName),
    database: deps.database,
    storage: deps.storage,
    temporaryDirectory: deps.storage.temporaryDirectory,
    publicOrigin,
    logger: deps.logger,
    metrics: deps.metrics,
    readiness: [() => deps.database.readiness(), ...(deps.readiness ?? [])],
    metricsToken: deps.metricsToken,
    trustedProxyHops: deps.trustedProxyHops,
    sites: deps.sites,
    resolveActor: async ({ bearerToken, cookie }) => {
      if (bearerToken !== undefined)
        return resolveSession(deps.database, { kinds: ['contact', 'computer'], token: bearerToken });
      const token = cookie(cookieName);
      return token === undefined ? null : resolveSession(deps.database, { kinds: ['staff'], token });
    },
  });
}

function routesOf(deps: AppDependencies, cookieName: string): Route[] {
  const { database, storage, wechat, signer, photoReader, templateIds, push, simulatorUrl } = deps;
  const { secretBox } = deps;
  const attempts = createAttemptCounter(database);
  const readings = createReadingRecorder(database, deps.logger);
  return [
    ...createCampaignRoutes({ templateIds }),
    ...createCampaignDraftRoutes({ typesetDefinition }),
    ...createAccountRoutes({ wechat, presentMe, endComputers: endComputersOf }),
    ...createStaffRoutes({ verifier: createStaffVerifier({ database, attempts, secretBox }), cookieName }),
    ...createOwnAccountRoutes({ attempts, secretBox }),
    ...createStaffAccountRoutes(),
    ...createUnitRoutes({ presentMe }),
    ...createColleagueRoutes({ presentMe }),
    ...createDisputeRoutes({ readings }),
    ...createApplicationRoutes({
      presentApplication,
      presentSavedAnswers,
      presentOwnCampaign: async (read, application) =>
        presentCampaign(read, await campaignById(read, application.campaignId), {
          subject: application,
          subscriptionTemplates: templateIds,
        }),
    }),
    ...createComputerLinkRoutes(),
    ...createAttachmentRoutes({ storage, presentApplication }),
    ...createPaperRoutes({ storage, signer, presentApplication }),
    ...createPaperMailRoutes({ isOffered: deps.sendsMail }),
    ...createPrintLinkRoutes({ attempts }),
    ...createPageRoutes({
      storage,
      temporaryDirectory: storage.temporaryDirectory,
      signer,
      photoReader,
      presentApplication,
    }),
    ...createSubmissionRoutes({ presentApplication }),
    ...createNoticeRoutes({ templateIds, push, presentMe }),
    ...createDeliveryRoutes(),
    ...createBoardRoutes(),
    ...createPrivacyRoutes({ readings }),
    ...createPublicityRoutes({ database, readings }),
    ...createOpinionRoutes({ storage, signer, photoReader, readings }),
    ...createExpertRoutes({ readings }),
    ...createPaperArrivalRoutes({ signer }),
    ...createUsualSentenceRoutes(),
    ...createReviewRoutes({ readings }),
    ...createAuditDeskRoutes({ storage }),
    ...createRecommendationRoutes({ storage, signer, photoReader }),
    ...createExportRoutes({ storage, archiveBinder: deps.archiveBinder }),
    ...createArchiveRoutes({ storage, archiveBinder: deps.archiveBinder }),
    ...(simulatorUrl === null ? [] : createDemoRoutes({ simulatorUrl, templateIds })),
  ];
}

function endpointsOf({ simulatorUrl }: AppDependencies): Endpoint[] {
  const rooms = [
    accountEndpoints,
    applicationEndpoints,
    archiveEndpoints,
    attachmentEndpoints,
    auditEndpoints,
    boardEndpoints,
    campaignDraftEndpoints,
    campaignEndpoints,
    colleagueEndpoints,
    computerLinkEndpoints,
    deliveryEndpoints,
    disputeEndpoints,
    expertEndpoints,
    exportEndpoints,
    noticeEndpoints,
    opinionEndpoints,
    pageEndpoints,
    paperArrivalEndpoints,
    paperEndpoints,
    paperMailEndpoints,
    printLinkEndpoints,
    privacyEndpoints,
    publicityEndpoints,
    recommendationEndpoints,
    reviewEndpoints,
    scoringEndpoints,
    staffEndpoints,
    staffAccountEndpoints,
    unitEndpoints,
    usualSentenceEndpoints,
    ...(simulatorUrl === null ? [] : [demoEndpoints]),
  ];
  return rooms.flatMap((room) => Object.values(room).filter(isEndpoint));
}

function isEndpoint(value: object): value is Endpoint {
  return 'method' in value && 'path' in value && 'name' in value;
}
