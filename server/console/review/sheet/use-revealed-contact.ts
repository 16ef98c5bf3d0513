import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { AnswerOf } from '#shared/api/endpoints/index';
import type { Answers } from '#shared/applications/answers';
import type { DisclosureReason } from '#shared/reviews/disclosure-reasons';
import { call } from '../../http/call';
import { useIntentKeys } from '../../http/intent-key';

type Contact = AnswerOf<'reviews.revealContact'>;

/** Each look is recorded by the server; what was shown lives only as long as this view. */
export function useRevealedContact(id: string): UseMutationResult<Contact, Error, DisclosureReason> {
  const keys = useIntentKeys();
  return useMutation({
    gcTime: 0,
    mutationFn: (reason: DisclosureReason) =>
      call('reviews.revealContact', {
        params: { id },
        body: { reason },
        idempotencyKey: keys.keyFor({ endpoint: 'reviews.revealContact', body: { reason }, version: null }),
      }),
    onSuccess: () => keys.settle(),
  });
}

/** The answers with the masked contact data replaced by what was shown. */
export function withContact(answers: Answers, contact: Contact | undefined): Answers {
  if (contact === undefined) return answers;
  return { ...answers, contactName: contact.contactName, mobile: contact.mobile, email: contact.email };
}
