import type { CampaignContent } from '#shared/campaigns/campaign-content';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { calendarFaults } from '#shared/campaigns/calendar-faults';
import { campaignWording as wording } from '#shared/campaigns/campaign-wording';
import { stepOrder } from '#shared/campaigns/complete-definition';
import { fieldFaults } from '#shared/campaigns/field-faults';
import { lineFaults, repeatedFaults, textFaults, type PlacedFault } from '#shared/campaigns/placed-fault';
import { neededFieldKeys, neededFields } from '#shared/campaigns/needed-fields';

export type { PlacedFault } from '#shared/campaigns/placed-fault';

const FINANCE_ROWS_MAX = 5;
const FILES_MAX = 50;

/** Everything that stands in the way of publishing, all at once, each with its place in the content. */
export function contentFaults({ definition, schedule }: CampaignContent): PlacedFault[] {
  return [...definitionFaults(definition), ...scheduleFaults(schedule)];
}

export function definitionFaults(definition: CampaignDefinition): PlacedFault[] {
  return [
    ...lineFaults('definition.title', definition.title),
    ...lineFaults('definition.issuer', definition.issuer),
    ...(definition.noticeText === undefined
      ? []
      : textFaults('definition.noticeText', definition.noticeText)),
    ...stepFaults(definition),
    ...definition.form.fields.flatMap((field, index) =>
      fieldFaults(field, `definition.form.fields.${index}`, definition),
    ),
    ...repeatedFaults(definition.form.fields, 'key', (index) => `definition.form.fields.${index}.key`),
    ...repeatedFaults(definition.form.fields, 'label', (index) => `definition.form.fields.${index}.label`),
    ...missingFields(definition),
    ...figureFaults(definition),
    ...directionFaults(definition),
    ...conditionFaults(definition),
    ...attachmentFaults(definition),
    ...priorityFaults(definition),
    ...reviewFaults(definition),
    ...calendarFaults(definition),
    ...sealFaults(definition),
  ];
}

function stepFaults({ form, conditions, attachmentKinds }: CampaignDefinition): PlacedFault[] {
  const keys = form.steps.map(({ key }) => key);
  const wanted = stepOrder.filter(
    (key) =>
      key === 'check' ||
      (key === 'conditions' && conditions.length > 0) ||
      (key === 'attachments' && attachmentKinds.length > 0) ||
      form.fields.some((field) => field.step === key),
  );
  const isOrdered = keys.join() === wanted.join();
  return [
    ...(isOrdered ? [] : [{ place: 'definition.form.steps', message: wording.stepsOrder }]),
    ...form.steps.flatMap((step, index) => [
      ...lineFaults(`definition.form.steps.${index}.title`, step.title),
      ...lineFaults(`definition.form.steps.${index}.guidance`, step.guidance),
    ]),
  ];
}

/** Ink and paper stay: a form that nobody seals says nothing about who handed it in. */
function sealFaults({ unitSealPlaces: places }: CampaignDefinition): PlacedFault[] {
  if (places === undefined || (places.length > 0 && new Set(places).size === places.length)) return [];
  return [{ place: 'definition.unitSealPlaces', message: wording.sealPlaces }];
}

function missingFields({ form }: CampaignDefinition): PlacedFault[] {
  return neededFieldKeys
    .filter((key) => !form.fields.some((field) => field.key === key))
    .map((key) => ({
      place: 'definition.form.fields',
      message: wording.fieldMissing(neededFields[key].why),
    }));
}

function figureFaults({ form: { financeRows, growthRules, fields } }: CampaignDefinition): PlacedFault[] {
  const isNumber = (key: string): boolean => fields.some((field) => field.key === key && 'unit' in field);
  const place = 'definition.form.financeRows';
  const years = financeRows.map(({ year }) => year);
  const references = [
    ...financeRows.flatMap((row) => [row.revenue, row.revenueGrowth, row.profit, row.profitGrowth]),
    ...growthRules.flatMap((rule) => [rule.growth, rule.earlier, rule.later]),
  ];
  const isSorted = years.every((year, index) => index === 0 || year > (years[index - 1] ?? 0));
  return [
    ...(financeRows.length < 1 || financeRows.length > FINANCE_ROWS_MAX
      ? [{ place, message: wording.outside(1, FINANCE_ROWS_MAX) }]
      : []),
    ...(isSorted ? [] : [{ place, message: wording.yearsOrder }]),
    ...[...new Set(references)]
      .filter((key) => !isNumber(key))
      .map((key) => ({ place, message: wording.unknownReference(key) })),
  ];
}

function directionFaults({ directionAreas }: CampaignDefinition): PlacedFault[] {
  const root = 'definition.directionAreas';
  const all = directionAreas.flatMap((area, index) =>
    area.directions.map((direction, position) => ({
      ...direction,
      place: `${root}.${index}.directions.${position}`,
    })),
  );
  return [
    ...(all.length === 0 ? [{ place: root, message: wording.tooFew(1) }] : []),
    ...directionAreas.flatMap((area, index) => [
      ...lineFaults(`${root}.${index}.title`, area.title),
      ...(area.directions.length === 0 ? [{ place: `${root}.${index}`, message: wording.tooFew(1) }] : []),
    ]),
    ...all.flatMap(({ place, title, description }) => [
      ...lineFaults(`${place}.title`, title),
      ...textFaults(`${place}.description`, description),
    ]),
    ...repeatedFaults(all, 'key', (index) => `${all[index]?.place ?? root}.key`),
    ...repeatedFaults(all, 'title', (index) => `${all[index]?.place ?? root}.title`),
  ];
}

function conditionFaults({ conditions }: CampaignDefinition): PlacedFault[] {
  return [
    ...conditions.flatMap(({ text }, index) => textFaults(`definition.conditions.${index}.text`, text)),
    ...repeatedFaults(conditions, 'key', (index) => `definition.conditions.${index}.key`),
  ];
}

function attachmentFaults({ attachmentKinds }: CampaignDefinition): PlacedFault[] {
  const root = 'definition.attachmentKinds';
  return [
    ...attachmentKinds.flatMap(({ label, minFiles, maxFiles }, index) => [
      ...lineFaults(`${root}.${index}.label`, label),
      ...(maxFiles < 1 || maxFiles > FILES_MAX
        ? [{ place: `${root}.${index}.maxFiles`, message: wording.outside(1, FILES_MAX) }]
        : []),
      ...(minFiles < 0 || minFiles > maxFiles
        ? [{ place: `${root}.${index}.minFiles`, message: wording.minAboveMax }]
        : []),
    ]),
    ...repeatedFaults(attachmentKinds, 'key', (index) => `${root}.${index}.key`),
    ...repeatedFaults(attachmentKinds, 'label', (index) => `${root}.${index}.label`),
  ];
}

function priorityFaults({ priority, form }: CampaignDefinition): PlacedFault[] {
  if (priority.rule === 'neutral') return [];
  const isChoice = form.fields.some(({ key, kind }) => key === priority.fieldKey && kind === 'choices');
  return isChoice ? [] : [{ place: 'definition.priority.fieldKey', message: wording.priorityField }];
}

function reviewFaults({ review }: CampaignDefinition): PlacedFault[] {
  const root = 'definition.review';
  const { criteria, tieRule } = review;
  const keys = criteria.map(({ key }) => key);
  const asked = tieRule.map((breaker) => (breaker.by === 'criterion' ? `by ${breaker.key}` : breaker.by));
  return [
    ...criteria.flatMap(({ label }, index) => lineFaults(`${root}.criteria.${index}.label`, label)),
    ...repeatedFaults(criteria, 'key', (index) => `${root}.criteria.${index}.key`),
    ...repeatedFaults(criteria, 'label', (index) => `${root}.criteria.${index}.label`),
    ...tieRule.flatMap((breaker, index) =>
      breaker.by === 'criterion' && !keys.includes(breaker.key)
        ? [{ place: `${root}.tieRule.${index}`, message: wording.tieRuleCriterion }]
        : [],
    ),
    ...asked.flatMap((breaker, index) =>
      asked.indexOf(breaker) === index
        ? []
        : [{ place: `${root}.tieRule.${index}`, message: wording.tieRuleRepeated }],
    ),
    ...(review.aggregation === 'withoutExtremes' && review.expertsPerApplication < 3
      ? [{ place: `${root}.expertsPerApplication`, message: wording.tooFewExperts }]
      : []),
  ];
}

export function scheduleFaults({
  opensAtUtc,
  deadlineUtc,
  bureaus,
}: CampaignContent['schedule']): PlacedFault[] {
  const root = 'schedule.bureaus';
  return [
    ...(opensAtUtc >= deadlineUtc
      ? [{ place: 'schedule.deadlineUtc', message: wording.opensAfterDeadline }]
      : []),
    ...bureaus.flatMap((terms, index): PlacedFault[] => {
      const place = `${root}.${index}.deadlineUtc`;
      if (terms.deadlineUtc === null) return [];
      if (terms.deadlineUtc > deadlineUtc) return [{ place, message: wording.bureauDeadlineLate }];
      return terms.deadlineUtc <= opensAtUtc ? [{ place, message: wording.bureauDeadlineEarly }] : [];
    }),
    ...(new Set(bureaus.map(({ bureauCode }) => bureauCode)).size === bureaus.length
      ? []
      : [{ place: root, message: wording.repeatedBureau }]),
  ];
}
