import type { MeView } from '#shared/api/views';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import { openPage } from '../navigation';
import { toDeletion } from '../routes';
import { NoticeBar } from '../ui';
import { homeWording } from './wording';

/** Whoever has asked to be erased sees it each time, and can take it back. A copy of an earlier release does not say. */
export function DeletionNotice({ me: { deletionDueAtUtc = null } }: { me: Partial<MeView> }) {
  if (deletionDueAtUtc === null) return null;
  return (
    <NoticeBar
      tone="care"
      text={homeWording.deletion(formatChinaTimeInWords(deletionDueAtUtc))}
      action={{ label: homeWording.deletionOpen, onPress: () => openPage(toDeletion()) }}
    />
  );
}
