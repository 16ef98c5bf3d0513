import type { Status } from '#shared/applications/statuses';
import { platform } from '../platform';
import { LinkRow } from '../ui';
import { overviewWording } from './wording';

/** The list is public from the moment that the application is on it. */
const shownIn: readonly Status[] = ['publicized', 'selected', 'notSelected'];

/** The way to the public list, which lives outside of the mini-program. */
export function PublicityLink({ status }: { status: Status }) {
  if (!shownIn.includes(status)) return null;
  const open = async (): Promise<void> => {
    try {
      const shown = await platform.feedback.showPublicPage('/publicity');
      if (shown === 'copied') platform.feedback.toast(overviewWording.publicityCopied);
    } catch {
      platform.feedback.toast(overviewWording.publicityNotCopied);
    }
  };
  return (
    <LinkRow
      icon="list"
      title={overviewWording.publicity}
      text={overviewWording.publicityText}
      onPress={() => void open()}
    />
  );
}
