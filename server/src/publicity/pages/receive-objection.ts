import type { EntityManager } from 'typeorm';
import { readObjectionForm, type ObjectionField } from '#shared/publicity/objection-form';
import type { PageAnswer } from '../../http';
import { problem } from '../../problem';
import { submitObjection } from '../submit-objection';
import { gatherPublication, pageOf, type PublicationRequest } from './show-pages';

interface SentForm extends PublicationRequest {
  body: Buffer;
  receivedAtUtc: string;
}

/** What a browser sent with the form: the page again with every fault, or on to the objection's own page. */
export async function receiveObjection(
  tx: EntityManager,
  { body, receivedAtUtc, ...request }: SentForm,
): Promise<PageAnswer> {
  const shown = await gatherPublication(tx, request, receivedAtUtc);
  if (shown.phase !== 'running') throw problem('publicity.notRunning');
  const fields = new URLSearchParams(body.toString('utf8'));
  const typed = (field: ObjectionField): string => fields.get(field) ?? '';
  const isListed = (id: string): boolean =>
    shown.entries.some(({ applicationId, standing }) => applicationId === id && standing === 'listed');
  const { form, faults } = readObjectionForm(typed, isListed);
  if (Object.keys(faults).length > 0) {
    return pageOf(shown, { cacheSeconds: 0, status: 422, typed: { typed, faults } });
  }
  const { publication } = shown;
  const { number } = await submitObjection(tx, publication, { form, receivedAtUtc });
  return { seeOther: `/publicity/${publication.id}/objections/${number}` };
}
