import type { NoticeKind } from '#shared/notices/notice-kinds';

/** Pages of the mini-program that others lead to; the phone's own list of pages is checked against them. */
export const miniappPages = {
  home: 'pages/home/index',
  application: 'pages/application/index',
  correction: 'packages/after/correction/index',
  inbox: 'packages/after/inbox/index',
} as const;

/** Where a tap on the notice leads: path with query, without a leading slash, as WeChat's `page` wants it. */
export function noticePage(kind: NoticeKind, applicationId: string): string {
  const path = kind === 'returned' ? miniappPages.correction : miniappPages.application;
  return `${path}?id=${applicationId}`;
}
