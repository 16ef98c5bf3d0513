import { InputNumber } from 'antd';
import type { ReactElement } from 'react';

/** A whole or decimal number; emptied it says null. */
export function NumberInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}): ReactElement {
  return (
    <InputNumber<number>
      aria-label={label}
      className="number-input"
      controls={false}
      value={value}
      onChange={(next) => onChange(typeof next === 'number' && Number.isFinite(next) ? next : null)}
    />
  );
}
