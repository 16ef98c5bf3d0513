import { View } from '@tarojs/components';
import { aria } from '../aria';
import './choices.scss';

export interface SegmentsProps<Value extends string> {
  /** What is chosen here, for whoever hears the page. */
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange(value: Value): void;
}

/** Two or three short words of which one holds, in one line. */
export function Segments<Value extends string>({
  label: name,
  options,
  value: chosen,
  onChange,
}: SegmentsProps<Value>) {
  return (
    <View className="ui-segments" {...aria({ role: 'radiogroup', label: name })}>
      {options.map(({ value, label }) => (
        <View
          key={value}
          className={`ui-segments__one${value === chosen ? ' ui-segments__one--chosen' : ''}`}
          onClick={() => onChange(value)}
          {...aria({ role: 'radio', label, isChecked: value === chosen })}
        >
          {label}
        </View>
      ))}
    </View>
  );
}
