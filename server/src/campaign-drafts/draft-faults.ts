import type { EntityManager } from 'typeorm';
import type { CampaignContent } from '#shared/campaigns/campaign-content';
import { campaignWording as wording } from '#shared/campaigns/campaign-wording';
import { contentFaults, definitionFaults, type PlacedFault } from '#shared/campaigns/definition-faults';
import { fixedReviewFaults } from '#shared/campaigns/fixed-review';
import { definitionFor } from '../campaigns';
import { hasScoreSheets } from '../experts';
import { unprintableCharacters } from '../papers';
import type { CampaignDraft } from './campaign-draft.entity';
import { contentOf } from './find-draft';

interface DraftToCheck {
  content: CampaignContent;
  /** Publishing makes a further version of a campaign, whose dates stay. */
  isCorrection: boolean;
  nowUtc: string;
}

/** The shared rules, what the printing font knows, what the clock says, and what experts have scored by already. */
export async function draftFaults(
  manager: EntityManager,
  draft: CampaignDraft,
  nowUtc: string,
): Promise<PlacedFault[]> {
  const { correctsCampaignId } = draft;
  const content = contentOf(draft);
  const faults = contentFaultsOf({ content, isCorrection: correctsCampaignId !== null, nowUtc });
  if (correctsCampaignId === null || !(await hasScoreSheets(manager, correctsCampaignId))) return faults;
  const { review } = await definitionFor(manager, correctsCampaignId);
  return [...faults, ...fixedReviewFaults(review, content.definition.review)];
}

function contentFaultsOf({ content, isCorrection, nowUtc }: DraftToCheck): PlacedFault[] {
  const unprintable = captionsOf(content).flatMap(({ place, text }) => {
    const characters = unprintableCharacters(text);
    return characters.length === 0
      ? []
      : [{ place, message: wording.unprintable(characters.slice(0, 5).join('')) }];
  });
  if (isCorrection) return [...definitionFaults(content.definition), ...unprintable];
  const isPast = content.schedule.deadlineUtc <= nowUtc;
  return [
    ...contentFaults(content),
    ...(isPast ? [{ place: 'schedule.deadlineUtc', message: wording.deadlinePast }] : []),
    ...unprintable,
  ];
}

/** What can come onto paper: the title, captions of fields, choices and directions. */
function captionsOf({ definition: { title, form } }: CampaignContent): { place: string; text: string }[] {
  return [
    { place: 'definition.title', text: title },
    ...form.fields.flatMap((field, index) => {
      const place = `definition.form.fields.${index}`;
      return [
        { place: `${place}.label`, text: field.label },
        ...('choices' in field
          ? field.choices.map(({ label }, choice) => ({
              place: `${place}.choices.${choice}.label`,
              text: label,
            }))
          : []),
      ];
    }),
  ];
}
