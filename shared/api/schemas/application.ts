import { z } from 'zod';
import { moveKeys } from '#shared/applications/moves';
import { statusKeys } from '#shared/applications/statuses';
import { findingKinds, sealPlaces } from '#shared/pages/photo-findings';
import { verdictCodes } from '#shared/pages/photo-verdicts';
import { DRAFT_TEXT_MAX_CHARACTERS } from '#shared/api/limits';
import { faultSchema, id, instant, sha256, text, version } from '#shared/api/schemas/scalars';

export const status = z.enum(statusKeys);

/** What a draft may hold for a field: content faults are kept and named, so the shape alone is checked here. */
export const answerValue = z.union([text(DRAFT_TEXT_MAX_CHARACTERS), z.array(z.string().max(64)).max(20)]);

/** Which keys exist is the campaign's to say; the server refuses others by name. */
export const answers = z.record(z.string().max(64), answerValue);

/** Where a reason for a return is pinned: a field of the form, a page of the print, a condition or a kind of attachment. */
export const pinTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('field'), key: z.string().max(64) }),
  z.strictObject({ kind: z.literal('page'), page: z.int().min(1).max(99) }),
  z.strictObject({ kind: z.literal('attachment'), key: z.string().max(64) }),
]);

export const returnReason = z.strictObject({ id, target: pinTarget, text: z.string() });

export const attachmentView = z.strictObject({
  id,
  kind: z.string(),
  fileName: z.string(),
  contentType: z.string(),
  bytes: z.int(),
  sha256,
  addedAtUtc: instant,
});

/** Something that the examination of a photograph found wanting. */
export const photoRemark = z.strictObject({
  kind: z.enum(findingKinds),
  /** Of remarks about a seal: where it belongs. */
  place: z.enum(sealPlaces).nullable(),
  outcome: z.enum(['remark', 'retake']),
  score: z.number(),
  threshold: z.number(),
  text: z.string(),
});

/** A red seal of the straightened page, in mm from its top left corner to the seal's middle. */
export const sealView = z.strictObject({
  xMm: z.number(),
  yMm: z.number(),
  widthMm: z.number(),
  heightMm: z.number(),
  turnDegrees: z.number(),
});

export const photoView = z.strictObject({
  id,
  /** The page it stands for, null while nobody knows. */
  page: z.int().nullable(),
  revision: z.int().nullable(),
  verdict: z.enum(verdictCodes),
  advice: z.string(),
  /** Stands for a page of the current print. */
  counts: z.boolean(),
  placeableByHand: z.boolean(),
  widthPixels: z.int(),
  heightPixels: z.int(),
  bytes: z.int(),
  sha256,
  takenInAtUtc: instant,
  /** Worst first; empty when all is well, and for photographs that were never examined. */
  remarks: z.array(photoRemark),
  /** The page as under a scanner; null when nobody knows where in the photograph it lies. */
  scan: z.strictObject({ widthPixels: z.int(), heightPixels: z.int(), sha256 }).nullable(),
  seals: z.array(sealView),
  /** What a clerk decided against the machine, the last time. */
  ruling: z.strictObject({ isValid: z.boolean(), reason: z.string(), ruledAtUtc: instant }).nullable(),
});

export const printView = z.strictObject({
  revision: z.int(),
  issuedAtUtc: instant,
  snapshotSha256: sha256,
  pages: z.array(
    z.strictObject({
      page: z.int(),
      /** Whose seal belongs on this page before the contact photographs it. */
      needsUnitSeal: z.boolean(),
      photoId: id.nullable(),
    }),
  ),
  /** The answers have changed since: it must be issued again. */
  isStale: z.boolean(),
});

export const submissionView = z.strictObject({ number: z.string(), submittedAtUtc: instant, sha256 });

/** The application as its contact sees it. */
export const applicationView = z.strictObject({
  id,
  code: z.string(),
  campaignId: z.string(),
  /** Which definition it began with: compare with the campaign's `definition.key`. */
  definitionKey: z.string(),
  status,
  version,
  unit: z.strictObject({ name: z.string(), creditCode: z.string(), bureauCode: z.string() }),
  answers,
  confirmations: z.array(z.strictObject({ condition: z.string(), confirmedAtUtc: instant })),
  attachments: z.array(attachmentView),
  faults: z.array(faultSchema),
  remarks: z.array(faultSchema),
  /** Open reasons of the last return; empty when there are none. */
  returnReasons: z.array(returnReason),
  /** During a correction: of the fields that may be changed, what was handed in. Empty otherwise. */
  handedInAnswers: answers,
  correctUntilUtc: instant.nullable(),
  /** Keys of the fields that may be changed now; null means all of them. */
  editableFields: z.array(z.string()).nullable(),
  print: printView.nullable(),
  photos: z.array(photoView),
  submission: submissionView.nullable(),
  /** The bureau's opinion or its reason for declining. */
  decisionText: z.string().nullable(),
  /** What the contact may do now. */
  moves: z.array(z.enum(moveKeys)),
  deadlineUtc: instant,
  isReadOnlyAfterDeadline: z.boolean(),
  savedAtUtc: instant,
});

export const savedAnswersView = z.strictObject({
  version,
  savedAtUtc: instant,
  faults: z.array(faultSchema),
  remarks: z.array(faultSchema),
  isPrintStale: z.boolean(),
});

export const timelineEntry = z.strictObject({
  atUtc: instant,
  what: z.string(),
  by: z.enum(['contact', 'bureau', 'province', 'system']),
  text: z.string().nullable(),
});

export const receiptView = z.strictObject({
  number: z.string(),
  applicationCode: z.string(),
  unitName: z.string(),
  projectName: z.string(),
  submittedAtUtc: instant,
  receivedAtUtc: instant,
  snapshotSha256: sha256,
  revision: z.int(),
  pages: z.array(z.strictObject({ page: z.int(), sha256 })),
  attachments: z.array(z.strictObject({ kind: z.string(), fileName: z.string(), sha256 })),
  /** SHA-256 over the lines that receipt-hash writes from the above. */
  sha256,
});
