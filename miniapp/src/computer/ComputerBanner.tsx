import { openPage } from '../navigation';
import { toComputer } from '../routes';
import { NoticeBar } from '../ui';
import { useComputers } from './use-computers';
import { computerWording } from './wording';

/** Over the form on the phone: somebody types at a computer too. Keeps both at the same text. */
export function ComputerBanner({ applicationId }: { applicationId: string }) {
  const [computer] = useComputers(applicationId);
  if (computer === undefined) return null;
  return (
    <NoticeBar
      tone="info"
      text={computerWording.banner(computer.browser)}
      action={{ label: computerWording.manage, onPress: () => openPage(toComputer(applicationId)) }}
    />
  );
}
