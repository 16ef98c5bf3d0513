import { Input } from 'antd';
import type { ReactElement } from 'react';
import { chinaTimeToUtc, formatChinaTime } from '#shared/text/china-time';

/** A wall-clock time in +08:00, whatever zone the clerk's machine is set to. */
export function ChinaTimeInput({
  label,
  valueUtc,
  onChange,
}: {
  label: string;
  valueUtc: string | null;
  /** null when the input has been emptied. */
  onChange: (valueUtc: string | null) => void;
}): ReactElement {
  return (
    <Input
      type="datetime-local"
      aria-label={label}
      value={valueUtc === null ? '' : formatChinaTime(valueUtc).replace(' ', 'T')}
      onChange={({ target: { value } }) => {
        const [date, time] = value.split('T');
        if (value === '') onChange(null);
        else if (date !== undefined && time !== undefined) onChange(chinaTimeToUtc(date, time.slice(0, 5)));
      }}
    />
  );
}
