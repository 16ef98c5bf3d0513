import type { ReactElement } from 'react';
import type { PhotoView } from '#shared/api/views';
import { CheckSign } from '../../ui/icons';
import { Mark } from '../../ui/mark';
import { toneOfRemark } from './photo-marks';
import { photosWording } from './photos-wording';

/** What the examination found, worst first. Says nothing of a photograph that was never examined. */
export function FindingsList({
  photo: { remarks, scan },
}: {
  photo: Pick<PhotoView, 'remarks' | 'scan'>;
}): ReactElement | null {
  if (remarks.length === 0) {
    // Only what was found in the picture can be straightened and looked at.
    return scan === null ? null : (
      <span className="sheet-note findings__none">
        <CheckSign /> {photosWording.noFindings}
      </span>
    );
  }
  return (
    <ul className="findings" aria-label={photosWording.findings}>
      {remarks.map((remark) => (
        <li key={`${remark.kind}-${remark.place ?? ''}`}>
          <Mark tone={toneOfRemark(remark)}>{photosWording.marks[remark.outcome]}</Mark>
          {remark.text}
        </li>
      ))}
    </ul>
  );
}
