import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { problemCatalogue } from '#shared/api/problems';
import type { PinTarget } from '#shared/api/views';
import type { PageWithoutPhoto } from '../rulings/pages-without-photo';
import { decisionWording } from './decision-wording';
import { usePins } from './pins-context';

/** Why there is no approval yet: the pages without a valid photograph, and the way to have them photographed again. */
export function PagesInvalidNotice({
  pages,
  wasRefused,
  onShow,
}: {
  pages: readonly PageWithoutPhoto[];
  /** The clerk has just tried to approve. */
  wasRefused: boolean;
  onShow: (target: PinTarget) => void;
}): ReactElement {
  const { pin } = usePins();
  const askForAll = (): void => {
    for (const { page, reason } of pages) pin({ kind: 'page', page }, reason ?? '');
  };
  return (
    <Alert
      type={wasRefused ? 'error' : 'warning'}
      showIcon
      role={wasRefused ? 'alert' : 'status'}
      title={
        (wasRefused ? decisionWording.notApproved : '') + problemCatalogue['application.pagesInvalid'].title
      }
      description={
        <>
          <ul className="decision__pages">
            {pages.map(({ page, reason }) => (
              <li key={page}>
                <Button type="link" size="small" onClick={() => onShow({ kind: 'page', page })}>
                  {decisionWording.pageName(page)}
                </Button>
                {reason ?? decisionWording.pageMissing}
              </li>
            ))}
          </ul>
          <Button size="small" onClick={askForAll}>
            {decisionWording.returnForPages}
          </Button>
        </>
      }
    />
  );
}
