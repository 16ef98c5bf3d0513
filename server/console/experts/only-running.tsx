import { ConfigProvider } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useCampaignChoice } from '../app/chosen-campaign';

/** The review of an earlier year can be read and no longer acted on. */
export function OnlyRunning({ children }: { children: ReactNode }): ReactElement {
  const { campaign } = useCampaignChoice();
  return <ConfigProvider componentDisabled={campaign !== undefined}>{children}</ConfigProvider>;
}
