import type { CampaignContent } from '#shared/campaigns/campaign-content';
import { campaignWording as wording } from '#shared/campaigns/campaign-wording';
import { contentFaults, definitionFaults, type PlacedFault } from '#shared/campaigns/definition-faults';
import { unprintableCharacters } from '../papers';

interface DraftToCheck {
  content: CampaignContent;
  /** Publishing makes a further version of a campaign, whose dates stay. */
  isCorrection: boolean;
  nowUtc: string;
}

/** The shared rules, what the printing font knows, and what the clock says. */
export function draftFaults({ content, isCorrection, nowUtc }: DraftToCheck): PlacedFault[] {
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
