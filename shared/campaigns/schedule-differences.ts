import { bureaus } from '#shared/campaigns/bureaus';
import {
  PAPER_COPIES_DEFAULT,
  type BureauTerms,
  type CampaignSchedule,
} from '#shared/campaigns/campaign-content';
import { differenceWording as wording } from '#shared/campaigns/difference-wording';
import type { Difference } from '#shared/campaigns/keyed-differences';
import { formatChinaTime } from '#shared/text/china-time';

export function scheduleDifferences(before: CampaignSchedule, after: CampaignSchedule): Difference[] {
  const texts = [
    ...time(wording.opens, before.opensAtUtc, after.opensAtUtc),
    ...time(wording.deadline, before.deadlineUtc, after.deadlineUtc),
    ...bureaus.flatMap(({ code, region }) => {
      const [old, now] = [termsOf(before, code), termsOf(after, code)];
      return [
        ...time(wording.deadlineOf(region), old.deadlineUtc, now.deadlineUtc),
        ...plain(wording.quotaOf(region), old.quota ?? wording.none, now.quota ?? wording.none),
        ...plain(wording.copiesOf(region), old.paperCopies, now.paperCopies),
      ];
    }),
  ];
  return texts.map((text) => ({ section: 'schedule', text }));
}

function termsOf({ bureaus: terms }: CampaignSchedule, code: string): Omit<BureauTerms, 'bureauCode'> {
  return (
    terms.find(({ bureauCode }) => bureauCode === code) ?? {
      deadlineUtc: null,
      quota: null,
      paperCopies: PAPER_COPIES_DEFAULT,
    }
  );
}

function time(what: string, before: string | null, after: string | null): string[] {
  const words = (atUtc: string | null): string =>
    atUtc === null ? wording.asCampaign : formatChinaTime(atUtc);
  return plain(what, words(before), words(after));
}

function plain(what: string, before: string | number, after: string | number): string[] {
  return before === after ? [] : [wording.fromTo(what, String(before), String(after))];
}
