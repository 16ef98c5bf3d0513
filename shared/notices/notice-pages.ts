import type { NoticeKind, UnitNoticeKind } from '#shared/notices/notice-kinds';

/** Pages of the mini-program that others lead to; the phone's own list of pages is checked against them. */
export const miniappPages = {
  home: 'pages/home/index',
  application: 'pages/application/index',
  correction: 'packages/after/correction/index',
  inbox: 'packages/after/inbox/index',
  deletion: 'packages/after/deletion/index',
} as const;

/** Where a tap on the notice leads: path with query, without a leading slash, as WeChat's `page` wants it. */
export function noticePage(kind: NoticeKind, applicationId: string): string {
  const path = kind === 'returned' ? miniappPages.correction : miniappPages.application;
  return `${path}?id=${applicationId}`;
}

/** The same for what is about no application. */
export function unitNoticePage(kind: UnitNoticeKind): string {
  return kind === 'deletionRequested' || kind === 'deletionLapsed'
    ? miniappPages.deletion
    : miniappPages.home;
}
