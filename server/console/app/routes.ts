import type { RouteObject } from 'react-router';
import { SignInPage } from '../sign-in/sign-in-page';
import { ConsoleFrame } from './console-frame';
import { CrashPage } from './crash-page';
import { FirstDesk } from './first-desk';
import { NotFoundPage } from './not-found-page';
import { OpeningPage } from './opening-page';

/** The screens by address, below /console. The heavy ones are loaded when they are first opened. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: CrashPage,
    HydrateFallback: OpeningPage,
    children: [
      { path: '/sign-in', Component: SignInPage },
      {
        Component: ConsoleFrame,
        children: [
          { index: true, Component: FirstDesk },
          {
            path: '/applications',
            lazy: async () => ({ Component: (await import('../queue/queue-page')).QueuePage }),
          },
          {
            path: '/campaigns',
            lazy: async () => ({
              Component: (await import('../campaigns/campaign-list-page')).CampaignListPage,
            }),
          },
          {
            path: '/campaigns/drafts/:id',
            lazy: async () => ({ Component: (await import('../campaigns/editor/draft-page')).DraftPage }),
          },
          {
            path: '/campaigns/:id/deadlines',
            lazy: async () => ({
              Component: (await import('../campaigns/deadlines/deadlines-page')).DeadlinesPage,
            }),
          },
          {
            path: '/applications/:id',
            lazy: async () => ({ Component: (await import('../review/review-page')).ReviewPage }),
          },
          {
            path: '/calls',
            lazy: async () => ({ Component: (await import('../calls/call-list-page')).CallListPage }),
          },
          {
            path: '/deliveries',
            lazy: async () => ({ Component: (await import('../deliveries/delivery-page')).DeliveryPage }),
          },
          {
            path: '/board',
            lazy: async () => ({ Component: (await import('../board/board-page')).BoardPage }),
          },
          {
            path: '/publicity',
            lazy: async () => ({ Component: (await import('../publicity/publicity-page')).PublicityPage }),
          },
          {
            path: '/expert-review',
            lazy: async () => ({ Component: (await import('../experts/board-page')).BoardPage }),
          },
          {
            path: '/expert-review/people',
            lazy: async () => ({ Component: (await import('../experts/people-page')).PeoplePage }),
          },
          {
            path: '/expert-review/ranking',
            lazy: async () => ({ Component: (await import('../experts/ranking-page')).RankingPage }),
          },
          {
            path: '/scoring',
            lazy: async () => ({ Component: (await import('../scoring/scoring-list-page')).ScoringListPage }),
          },
          {
            path: '/scoring/:id',
            lazy: async () => ({ Component: (await import('../scoring/scoring-page')).ScoringPage }),
          },
          {
            path: '/disputes',
            lazy: async () => ({ Component: (await import('../disputes/disputes-page')).DisputesPage }),
          },
          {
            path: '/sentences',
            lazy: async () => ({ Component: (await import('../sentences/sentences-page')).SentencesPage }),
          },
          {
            path: '/account',
            lazy: async () => ({
              Component: (await import('../own-account/own-account-page')).OwnAccountPage,
            }),
          },
          {
            path: '/staff-accounts',
            lazy: async () => ({
              Component: (await import('../staff-accounts/staff-accounts-page')).StaffAccountsPage,
            }),
          },
          {
            path: '/audit',
            lazy: async () => ({ Component: (await import('../audit/audit-page')).AuditPage }),
          },
          {
            path: '/recommendations/own',
            lazy: async () => ({ Component: (await import('../recommendations/table-page')).TablePage }),
          },
          {
            path: '/recommendations/received',
            lazy: async () => ({
              Component: (await import('../recommendations/receive-list-page')).ReceiveListPage,
            }),
          },
          {
            path: '/recommendations/received/:id',
            lazy: async () => ({ Component: (await import('../recommendations/receive-page')).ReceivePage }),
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];
