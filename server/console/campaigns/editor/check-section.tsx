import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { campaignsWording as wording } from '../campaigns-wording';
import { PhonePreview } from './phone-preview';
import type { DraftEditor } from './use-draft-editor';

/** What is still wrong, what is different from last year, and what a contact will see. */
export function CheckSection({ editor }: { editor: DraftEditor }): ReactElement {
  const { faults, differences } = editor.saved;
  return (
    <div className="check-columns">
      <div>
        <h3>{wording.faults}</h3>
        {faults.length === 0 ? (
          <Alert type="success" title={wording.noFaults} />
        ) : (
          <ul className="check-list check-list--faults">
            {faults.map(({ place, message }) => (
              <li key={place + message}>
                <code>{place.replace(/^(definition|schedule)\./, '')}</code> {message}
              </li>
            ))}
          </ul>
        )}
        <h3>{wording.differences}</h3>
        {differences.length === 0 ? (
          <p>{wording.noDifferences}</p>
        ) : (
          <ul className="check-list">
            {differences.map(({ section, text }) => (
              <li key={section + text}>{text}</li>
            ))}
          </ul>
        )}
      </div>
      <PhonePreview definition={editor.content.definition} />
    </div>
  );
}
