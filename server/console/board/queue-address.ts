import type { Status } from '#shared/applications/statuses';

/** The list behind a number: the queue reads the same words from its address. */
export function queueAddress(filter: {
  status?: Status;
  bureau?: string;
  direction?: string;
  priority?: 'yes';
}): string {
  const { status = 'all', ...rest } = filter;
  return `/applications?${new URLSearchParams({ status, ...rest }).toString()}`;
}
