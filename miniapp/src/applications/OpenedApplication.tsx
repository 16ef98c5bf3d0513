import { useDidShow } from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { ApplicationView, CampaignView } from '#shared/api/views';
import { useCampaignOf } from '../campaigns';
import { ErrorState, NoticeBar, Page, Skeleton } from '../ui';
import { useApplication, type OpenApplication } from './use-application';
import { openedWording } from './wording';

export interface OpenedApplicationProps {
  id: string;
  children(application: ApplicationView, open: OpenApplication): ReactNode;
}

/** A page about one application: fetched anew whenever it is shown, because a clerk may have moved it meanwhile. */
export function OpenedApplication({ id, children }: OpenedApplicationProps) {
  const open = useApplication(id);
  useDidShow(() => void open.reload());
  if (open.application !== null) return children(open.application, open);
  return (
    <Page>
      {open.failure === null ? (
        <Skeleton rows={6} />
      ) : (
        <ErrorState failure={open.failure} onRetry={open.reload} />
      )}
    </Page>
  );
}

export interface OpenedFormProps {
  id: string;
  children(parts: { application: ApplicationView; open: OpenApplication; campaign: CampaignView }): ReactNode;
}

/** The same for a page that also needs the form that the application began with. */
export function OpenedForm({ id, children }: OpenedFormProps) {
  return (
    <OpenedApplication id={id}>
      {(application, open) => (
        <WithCampaign application={application} open={open}>
          {children}
        </WithCampaign>
      )}
    </OpenedApplication>
  );
}

function WithCampaign({
  application,
  open,
  children,
}: { application: ApplicationView; open: OpenApplication } & Pick<OpenedFormProps, 'children'>) {
  const { campaign, failure, retry } = useCampaignOf(application);
  if (campaign) return children({ application, open, campaign });
  return (
    <Page>{failure === null ? <Skeleton rows={6} /> : <ErrorState failure={failure} onRetry={retry} />}</Page>
  );
}

/** What is shown is the copy on the phone, because the server could not be asked. */
export function OldCopyNotice({ open }: { open: OpenApplication }) {
  if (open.failure === null || open.application === null) return null;
  return (
    <NoticeBar
      tone="care"
      text={openedWording.oldCopy(open.failure.text)}
      action={{ label: openedWording.again, onPress: open.reload }}
    />
  );
}
