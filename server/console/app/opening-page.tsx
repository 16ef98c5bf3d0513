import { Spin } from 'antd';
import type { ReactElement } from 'react';
import { appWording } from './app-wording';

/** While the first code or the session is on its way. */
export function OpeningPage(): ReactElement {
  return (
    <div className="opening-page" role="status">
      <Spin size="large" aria-hidden />
      <span>{appWording.loading}</span>
    </div>
  );
}
