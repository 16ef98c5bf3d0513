import { Button, Result } from 'antd';
import type { ReactElement } from 'react';
import { appWording } from './app-wording';

/**
 * A fault of the console itself, or code of an older release that the server no longer has: a fresh load helps with
 * both. The router hands the fault to the browser's own log.
 */
export function CrashPage(): ReactElement {
  return (
    <Result
      status="warning"
      title={appWording.crashTitle}
      subTitle={appWording.crashText}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {appWording.reopen}
        </Button>
      }
    />
  );
}
