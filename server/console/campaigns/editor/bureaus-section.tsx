import type { ReactElement } from 'react';
import { bureaus, type BureauCode } from '#shared/campaigns/bureaus';
import { PAPER_COPIES_DEFAULT } from '#shared/campaigns/campaign-content';
import { ChinaTimeInput } from '../china-time-input';
import { campaignsWording as wording } from '../campaigns-wording';
import type { Content, Editing } from './editing';
import { NumberInput } from './number-input';

type Terms = Content['schedule']['bureaus'][number];

/** Earlier dates, quotas and numbers of copies of the 17 offices. */
export function BureausSection({ editing }: { editing: Editing }): ReactElement {
  const { content, faultAt, isCorrection } = editing;
  const { bureaus: terms } = content.schedule;
  const change = (bureauCode: BureauCode, changes: Partial<Terms>): void => {
    const own = termsOf(terms, bureauCode);
    const others = terms.filter((other) => other.bureauCode !== bureauCode);
    const next = [...others, { ...own, ...changes }].sort((a, b) => a.bureauCode.localeCompare(b.bureauCode));
    editing.change({ ...content, schedule: { ...content.schedule, bureaus: next } });
  };
  if (isCorrection) return <p className="editor-note">{wording.datesStay}</p>;
  return (
    <table className="bureau-terms">
      <thead>
        <tr>
          {[wording.region, wording.ownDeadline, wording.quota, wording.copies].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bureaus.map(({ code, region }) => {
          const own = termsOf(terms, code);
          const index = terms.findIndex(({ bureauCode }) => bureauCode === code);
          const fault = index < 0 ? null : faultAt(`schedule.bureaus.${index}.deadlineUtc`);
          return (
            <tr key={code}>
              <th scope="row">{region}</th>
              <td>
                <ChinaTimeInput
                  label={`${region} ${wording.deadline}`}
                  valueUtc={own.deadlineUtc}
                  onChange={(deadlineUtc) => change(code, { deadlineUtc })}
                />
                {fault !== null && <span className="labelled__fault">{fault}</span>}
              </td>
              <td>
                <NumberInput
                  label={`${region} ${wording.quota}`}
                  value={own.quota}
                  onChange={(quota) => change(code, { quota })}
                />
              </td>
              <td>
                <NumberInput
                  label={`${region} ${wording.copies}`}
                  value={own.paperCopies}
                  onChange={(paperCopies) => change(code, { paperCopies: paperCopies ?? 0 })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function termsOf(terms: readonly Terms[], bureauCode: BureauCode): Terms {
  const own = terms.find((other) => other.bureauCode === bureauCode);
  return own ?? { bureauCode, deadlineUtc: null, quota: null, paperCopies: PAPER_COPIES_DEFAULT };
}
