import { Button, Modal } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { uiWording } from './ui-wording';
import { usePageKeys } from './use-page-keys';

/** What the keys of a page do; opened by the button or by "?". */
export function KeyHelp({
  keys,
}: {
  keys: readonly (readonly [keys: string, meaning: string])[];
}): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  usePageKeys(useMemo(() => ({ '?': () => setIsOpen((was) => !was) }), []));
  return (
    <>
      <Button type="text" size="small" className="key-help__open" onClick={() => setIsOpen(true)}>
        {uiWording.keys}
      </Button>
      <Modal
        open={isOpen}
        title={uiWording.keysTitle}
        onCancel={() => setIsOpen(false)}
        footer={<Button onClick={() => setIsOpen(false)}>{uiWording.close}</Button>}
        destroyOnHidden
      >
        <dl className="key-help">
          {keys.map(([key, meaning]) => (
            <div key={key} className="key-help__line">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
