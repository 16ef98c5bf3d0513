import { View } from '@tarojs/components';
import { aria } from '../aria';
import './fields.scss';

export interface FaultTextProps {
  /** Sentences that say what to do; all of them are shown. */
  faults: readonly string[];
}

export function FaultText({ faults }: FaultTextProps) {
  if (faults.length === 0) return null;
  return (
    <View className="ui-faults" {...aria({ role: 'alert' })}>
      {faults.map((fault) => (
        <View className="ui-faults__line" key={fault}>
          {fault}
        </View>
      ))}
    </View>
  );
}
