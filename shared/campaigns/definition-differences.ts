import type { CampaignContent } from '#shared/campaigns/campaign-content';
import { unitSealPlaces, type CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { differenceWording as wording } from '#shared/campaigns/difference-wording';
import { fieldDifferences } from '#shared/campaigns/field-differences';
import { compareByKey, type Difference } from '#shared/campaigns/keyed-differences';
import { sealPlaceNames } from '#shared/pages/photo-findings';
import { scheduleDifferences } from '#shared/campaigns/schedule-differences';

export type { Difference } from '#shared/campaigns/keyed-differences';

/** What a notice changes against the one that it was copied from, in words, section by section. */
export function contentDifferences(before: CampaignContent, after: CampaignContent): Difference[] {
  return [
    ...definitionDifferences(before.definition, after.definition),
    ...scheduleDifferences(before.schedule, after.schedule),
  ];
}

function definitionDifferences(before: CampaignDefinition, after: CampaignDefinition): Difference[] {
  return [
    ...changed('title', wording.title, before.title, after.title),
    ...changed('title', wording.issuer, before.issuer, after.issuer),
    ...(before.noticeText === after.noticeText
      ? []
      : [{ section: 'title' as const, text: wording.noticeTextChanged }]),
    ...directionDifferences(before, after),
    ...fieldDifferences(before.form, after.form),
    ...yearDifferences(before, after),
    ...compareByKey('conditions', before.conditions, after.conditions, {
      what: wording.condition,
      nameOf: ({ text }) => text,
      changesOf: (old, now) => (old.group === now.group ? [] : [wording.groupChanged]),
    }),
    ...compareByKey('attachments', before.attachmentKinds, after.attachmentKinds, {
      what: wording.attachment,
      nameOf: ({ label }) => label,
      changesOf: (old, now) => [
        ...fromTo(wording.minFiles, old.minFiles, now.minFiles),
        ...fromTo(wording.maxFiles, old.maxFiles, now.maxFiles),
        ...(old.hint === now.hint ? [] : [wording.hintChanged]),
      ],
    }),
    ...changed(
      'priority',
      wording.priority,
      wording.rules[before.priority.rule],
      wording.rules[after.priority.rule],
    ),
    ...reviewDifferences(before, after),
    ...calendarDifferences(before, after),
    ...changed('fields', wording.sealPlaces, sealsOf(before), sealsOf(after)),
  ];
}

function directionDifferences(before: CampaignDefinition, after: CampaignDefinition): Difference[] {
  const listed = (definition: CampaignDefinition) =>
    definition.directionAreas.flatMap((area) =>
      area.directions.map((direction) => ({ ...direction, area: area.title })),
    );
  return compareByKey('directions', listed(before), listed(after), {
    what: wording.direction,
    nameOf: ({ title }) => title,
    changesOf: (old, now) => [
      ...(old.description === now.description ? [] : [wording.descriptionChanged]),
      ...(old.area === now.area ? [] : [wording.areaChanged(now.area)]),
    ],
  });
}

function yearDifferences(before: CampaignDefinition, after: CampaignDefinition): Difference[] {
  const years = ({ form }: CampaignDefinition): string => form.financeRows.map(({ year }) => year).join('、');
  return changed('fields', wording.years, years(before), years(after));
}

function reviewDifferences(before: CampaignDefinition, after: CampaignDefinition): Difference[] {
  const { criteria: oldCriteria, ...oldRules } = before.review;
  const { criteria, ...rules } = after.review;
  return [
    ...compareByKey('review', oldCriteria, criteria, {
      what: wording.criterion,
      nameOf: ({ label }) => label,
      changesOf: (old, now) => [
        ...fromTo(wording.maximumPoints, old.maximumPoints, now.maximumPoints),
        ...fromTo(wording.weight, old.weight, now.weight),
        ...(old.guidance === now.guidance ? [] : [wording.guidanceChanged]),
      ],
    }),
    ...changed('review', wording.experts, oldRules.expertsPerApplication, rules.expertsPerApplication),
    ...changed(
      'review',
      wording.aggregation,
      wording.aggregations[oldRules.aggregation],
      wording.aggregations[rules.aggregation],
    ),
    ...changed('review', wording.fractionDigits, oldRules.scoreFractionDigits, rules.scoreFractionDigits),
    ...(JSON.stringify(oldRules.tieRule) === JSON.stringify(rules.tieRule)
      ? []
      : [{ section: 'review' as const, text: wording.tieRuleChanged }]),
  ];
}

function sealsOf({ unitSealPlaces: places = unitSealPlaces }: CampaignDefinition): string {
  return unitSealPlaces
    .filter((place) => places.includes(place))
    .map((place) => sealPlaceNames[place])
    .join('、');
}

/** Each day by itself: in a long list one that was added would not be seen. */
function calendarDifferences(before: CampaignDefinition, after: CampaignDefinition): Difference[] {
  return (['daysOff', 'workedDays'] as const).flatMap((part) => {
    const [old, now] = [before, after].map(({ workCalendar }) => workCalendar?.[part] ?? []) as [
      readonly string[],
      readonly string[],
    ];
    return [
      ...now.filter((day) => !old.includes(day)).map((day) => wording.dayAdded(wording[part], day)),
      ...old.filter((day) => !now.includes(day)).map((day) => wording.dayRemoved(wording[part], day)),
    ].map((text) => ({ section: 'title' as const, text }));
  });
}

function changed(
  section: Difference['section'],
  what: string,
  before: string | number,
  after: string | number,
): Difference[] {
  return fromTo(what, before, after).map((text) => ({ section, text }));
}

function fromTo(what: string, before: string | number, after: string | number): string[] {
  return before === after ? [] : [wording.fromTo(what, String(before), String(after))];
}
