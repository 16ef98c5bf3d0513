import { useId, type ReactElement } from 'react';
import type { PinTarget, ReviewView } from '#shared/api/views';
import { Deliveries } from '../record/deliveries';
import { recordWording } from '../record/record-wording';
import { Timeline } from '../record/timeline';
import { ContactReach } from '../contact-reach';
import { reviewWording } from '../review-wording';
import { AskedReasons } from './asked-reasons';
import { AttachmentsList } from './attachments-list';
import { ConditionsList } from './conditions-list';
import { ContactReveal } from './contact-reveal';
import { DecisionText } from './decision-text';
import { FinanceTable } from './finance-table';
import { officialRows } from './official-rows';
import { SheetRow } from './sheet-row';
import { sheetWording } from './sheet-wording';
import { useRevealedContact, withContact } from './use-revealed-contact';

const sections = ['sheet', 'attachments', 'conditions', 'record'] as const;

/** The left side: the form in its official order, then what came with it and what has happened. */
export function SheetPane({
  review,
  onShow,
}: {
  review: ReviewView;
  onShow: (target: PinTarget) => void;
}): ReactElement {
  const idPrefix = useId();
  const reveal = useRevealedContact(review.id);
  const answers = withContact(review.answers, reveal.data);
  const { above, below, notPrinted } = officialRows(review.definition.form);
  const idOf = (section: (typeof sections)[number]): string => `${idPrefix}${section}`;
  return (
    <div className="sheet-pane">
      <nav className="sheet-nav">
        {sections.map((section) => (
          <button
            key={section}
            type="button"
            onClick={() => document.getElementById(idOf(section))?.scrollIntoView({ block: 'start' })}
          >
            {reviewWording.sections[section]}
          </button>
        ))}
        <span className="sheet-nav__contact">
          <ContactReach reach={review.contactReach} />
          <ContactReveal reveal={reveal} />
        </span>
      </nav>
      <DecisionText review={review} />
      <AskedReasons review={review} onShow={onShow} />
      <h2 className="visually-hidden">{reviewWording.sections.sheet}</h2>
      <div className="sheet" id={idOf('sheet')}>
        {above.map((cells) => (
          <SheetRow key={cells[0]?.label} cells={cells} review={review} answers={answers} />
        ))}
      </div>
      <FinanceTable review={review} />
      <div className="sheet">
        {below.map((cells) => (
          <SheetRow key={cells[0]?.label} cells={cells} review={review} answers={answers} />
        ))}
      </div>
      {notPrinted.length > 0 && (
        <>
          <h3 className="sheet-heading">{sheetWording.notPrinted}</h3>
          <div className="sheet">
            {notPrinted.map((cell) => (
              <SheetRow key={cell.label} cells={[cell]} review={review} answers={answers} />
            ))}
          </div>
        </>
      )}
      <h3 className="sheet-heading" id={idOf('attachments')}>
        {sheetWording.attachments}
      </h3>
      <AttachmentsList review={review} />
      <h3 className="sheet-heading" id={idOf('conditions')}>
        {sheetWording.conditions}
      </h3>
      <ConditionsList review={review} />
      <h3 className="sheet-heading" id={idOf('record')}>
        {recordWording.deliveries}
      </h3>
      <Deliveries deliveries={review.deliveries} />
      <h3 className="sheet-heading">{recordWording.timeline}</h3>
      <Timeline entries={review.timeline} />
    </div>
  );
}
