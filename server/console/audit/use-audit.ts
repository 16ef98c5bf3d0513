import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { call } from '../http/call';

export interface AuditAsked {
  application?: string;
  person?: string;
  action?: string;
  fromUtc?: string;
  untilUtc?: string;
}

// The answer's type is written out by the endpoint; naming the whole result of the hook would only repeat it.
export function useAudit(asked: AuditAsked) {
  return useInfiniteQuery({
    queryKey: ['audit', asked],
    queryFn: ({ pageParam, signal }) =>
      call('audit.search', { query: { ...asked, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextAfter ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useVerifyChain() {
  return useMutation({
    mutationFn: (subject: string) => call('audit.verify', { params: { subject } }),
  });
}
