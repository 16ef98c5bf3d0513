import type { ReactElement } from 'react';
import { Mark } from '../ui/mark';
import type { DirectionNumbers } from './use-direction-numbers';

/** The directions of an application or a group by their numbers in the notice. */
export function DirectionMarks({
  directions,
  numbers,
}: {
  directions: readonly string[];
  numbers: DirectionNumbers;
}): ReactElement {
  return (
    <div className="experts-marks">
      {directions.map((key) => (
        <Mark key={key} tone="plain">
          {numbers.get(key) ?? key}
        </Mark>
      ))}
    </div>
  );
}
