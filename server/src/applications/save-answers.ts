import type { EntityManager } from 'typeorm';
import type { Answers, AnswerValue } from '#shared/applications/answers';
import { choicesAnswer, textAnswer } from '#shared/applications/answers';
import type { CampaignDefinition, FieldDefinition } from '#shared/campaigns/campaign-definition';
import { schemaFaultWording, type SchemaFaultCode } from '#shared/api/fault-wording';
import type { RequestFault } from '#shared/api/problems';
import { tidyTyped } from '#shared/text/characters';
import { noteTyping } from '../accounts';
import { computerOf, recordAudit } from '../audit';
import { definitionFor } from '../campaigns';
import { databaseNow } from '../database';
import type { FillingActor } from '../http';
import { problem } from '../problem';
import type { Application } from './application.entity';
import { changeApplication, requireEditable, requireVersion } from './change-application';
import { correctionsOf } from './corrections';
import { findOwnApplication } from './find-application';
import { sealApplication } from './seal-application';
import { answersOf } from './stored-json';

/** A sound form has about 20 kB; a draft may hold much more than can be printed, but it is not a file store. */
const ANSWERS_MAX_BYTES = 200_000;

export interface SaveAnswers {
  actor: FillingActor;
  applicationId: string;
  expectedVersion: number;
  answers: Answers;
  presentCurrent: () => Promise<unknown>;
}

/**
 * Sets the given answers and leaves the others. What is wrong in content is kept, so that nothing typed is lost; what is
 * wrong in form (unknown field, text where a list belongs) is refused as a whole.
 */
export async function saveAnswers(tx: EntityManager, request: SaveAnswers): Promise<Application> {
  const application = await findOwnApplication(tx, request.actor, request.applicationId);
  const now = await databaseNow(tx);
  await requireEditable(tx, application, now);
  await requireVersion(application, request.expectedVersion, request.presentCurrent);
  const definition = await definitionFor(tx, application);
  const changes = changesOf(definition, request.answers);
  await requireOpenFields(tx, application, definition, changes);

  const merged = { ...answersOf(application), ...changes };
  const answers = JSON.stringify(merged);
  if (answers === application.answers) return application;
  if (Buffer.byteLength(answers) > ANSWERS_MAX_BYTES) throw problem('request.tooLarge');
  const listColumns = listColumnsOf(definition, merged);
  const saved = await changeApplication(tx, application, { answers, ...listColumns }, now);
  await noteTyping(tx, request.actor, now);
  await recordAudit(tx, {
    subjectId: saved.id,
    atUtc: now,
    actorKind: 'contact',
    actorId: request.actor.accountId,
    action: 'answers.saved',
    detail: {
      version: saved.version,
      fields: changedFields(application, changes),
      ...computerOf(request.actor),
      ...sealApplication(tx, saved),
    },
  });
  return saved;
}

/** Keys of the form, which say who wrote which answer; the answers themselves are in no trail. */
function changedFields(application: Application, changes: Answers): string {
  const before = answersOf(application);
  return Object.keys(changes)
    .filter((key) => JSON.stringify(changes[key]) !== JSON.stringify(before[key]))
    .join(',');
}

/** What queues show and sort by, copied out of the answers. */
export function listColumnsOf(
  definition: CampaignDefinition,
  answers: Answers,
): Pick<Application, 'projectName' | 'hasPriority'> {
  return {
    projectName: [...textAnswer(answers, 'projectName')].slice(0, 100).join(''),
    hasPriority:
      definition.priority.rule === 'prefer' &&
      choicesAnswer(answers, definition.priority.fieldKey).length > 0,
  };
}

function changesOf({ form }: CampaignDefinition, given: Answers): Answers {
  const faults: RequestFault[] = [];
  const changes: Answers = {};
  for (const [key, value] of Object.entries(given)) {
    const field = form.fields.find((candidate) => candidate.key === key);
    const fault = field === undefined ? 'unknownField' : shapeFault(field, value);
    if (field === undefined || fault !== null) faults.push(requestFault(key, fault ?? 'unknownField'));
    else changes[key] = tidied(field, value);
  }
  if (faults.length > 0) throw problem('request.invalid', { faults });
  return changes;
}

function shapeFault(field: FieldDefinition, value: AnswerValue): SchemaFaultCode | null {
  if ((field.kind === 'choices') !== Array.isArray(value)) return 'wrongType';
  if (field.kind !== 'choices' || !Array.isArray(value)) return null;
  return value.some((key) => !field.choices.some((choice) => choice.key === key)) ? 'notAllowed' : null;
}

/** Line ends as LF and Unicode composed, so that equal texts are equal bytes on paper and in the hash. */
function tidied(field: FieldDefinition, value: AnswerValue): AnswerValue {
  if (Array.isArray(value)) return value;
  const lines = field.kind === 'paragraphs' ? 'many' : 'single';
  return lines === 'many' ? tidyTyped(value.normalize('NFC'), { lines }) : value.normalize('NFC');
}

async function requireOpenFields(
  tx: EntityManager,
  application: Application,
  definition: CampaignDefinition,
  changes: Answers,
): Promise<void> {
  const { fields } = await correctionsOf(tx, application, definition.form);
  if (fields === null) return;
  const before = answersOf(application);
  const closed = Object.keys(changes).filter(
    (key) => !fields.includes(key) && JSON.stringify(changes[key]) !== JSON.stringify(before[key]),
  );
  if (closed.length > 0) {
    throw problem('application.fieldsNotPinned', {
      faults: closed.map((key) => requestFault(key, 'notAllowed')),
    });
  }
}

function requestFault(key: string, code: SchemaFaultCode): RequestFault {
  return { field: `answers.${key}`, code, message: schemaFaultWording[code] };
}
