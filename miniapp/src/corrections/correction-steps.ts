import type { ApplicationView } from '#shared/api/views';
import { toPhotos, toPrint, toSubmit } from '../routes';
import { correctionWording } from './correction-wording';

export interface CorrectionStep {
  key: 'print' | 'photos' | 'submit';
  title: string;
  isDone: boolean;
  remark: string;
  url: string;
}

/** What comes after the changes themselves: only the steps that these changes ask for, and submitting. */
export function correctionSteps({ id, print }: Pick<ApplicationView, 'id' | 'print'>): CorrectionStep[] {
  const isStale = print === null || print.isStale;
  const missing = print?.pages.filter(({ photoId }) => photoId === null).map(({ page }) => page) ?? [];
  return [
    {
      key: 'print',
      title: correctionWording.print,
      isDone: !isStale,
      remark: isStale ? correctionWording.printStale : correctionWording.printFresh,
      url: toPrint(id),
    },
    {
      key: 'photos',
      title: correctionWording.photos,
      isDone: !isStale && missing.length === 0,
      remark: photosRemark(isStale, missing.length),
      url: toPhotos(id),
    },
    {
      key: 'submit',
      title: correctionWording.submit,
      isDone: false,
      remark: correctionWording.submitRemark,
      url: toSubmit(id),
    },
  ];
}

function photosRemark(isStale: boolean, missing: number): string {
  if (isStale) return correctionWording.photosAfterPrint;
  return missing === 0 ? correctionWording.photosDone : correctionWording.photosMissing(missing);
}
