import type { PhotoView } from '#shared/api/views';
import type { Tone } from '../../ui/mark';
import { photosWording } from './photos-wording';

export type MarkTone = Extract<Tone, 'attention' | 'good' | 'bad'>;

export interface PhotoMark {
  text: string;
  tone: MarkTone;
}

/** What a clerk shall see of a photograph at a glance. A person's word stands above what the machine found. */
export function photoMarks({ verdict, remarks }: Pick<PhotoView, 'verdict' | 'remarks'>): PhotoMark[] {
  const { marks } = photosWording;
  if (verdict === 'ruledValid') return [{ text: marks.ruledValid, tone: 'good' }];
  if (verdict === 'ruledInvalid') return [{ text: marks.ruledInvalid, tone: 'bad' }];
  if (verdict === 'returned') return [{ text: marks.returned, tone: 'attention' }];
  const [worst] = remarks;
  return [
    ...(verdict === 'placedByHand' ? [{ text: marks.placedByHand, tone: 'attention' as const }] : []),
    ...(worst === undefined ? [] : [{ text: marks[worst.outcome], tone: toneOfRemark(worst) }]),
  ];
}

export function toneOfRemark({ outcome }: Pick<PhotoView['remarks'][number], 'outcome'>): MarkTone {
  return outcome === 'retake' ? 'bad' : 'attention';
}
