import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { PinTarget } from '#shared/api/views';
import { PinSign } from '../../ui/icons';
import { decisionWording } from './decision-wording';
import { usePins } from './pins-context';

/** Beside each place that a reason can name; a pinned place shows the number of its reason. */
export function PinButton({ target, label }: { target: PinTarget; label: string }): ReactElement | null {
  const { isPinning, positionOf, pin } = usePins();
  if (!isPinning) return null;
  const position = positionOf(target);
  const name = position === null ? decisionWording.pin(label) : decisionWording.pinnedAs(label, position);
  return (
    <Button
      className={position === null ? 'pin' : 'pin pin--set'}
      size="small"
      type="text"
      aria-pressed={position !== null}
      aria-label={name}
      title={name}
      icon={<PinSign isSet={position !== null} />}
      onClick={() => pin(target)}
    >
      {position}
    </Button>
  );
}
