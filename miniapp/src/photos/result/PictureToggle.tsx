import { View } from '@tarojs/components';
import { aria } from '../../ui';
import { resultWording } from './result-wording';
import './result.scss';

const kinds = ['scan', 'image'] as const;

export interface PictureToggleProps {
  kind: (typeof kinds)[number];
  onChange(kind: PictureToggleProps['kind']): void;
}

/** 扫描件 or 原照片. */
export function PictureToggle({ kind, onChange }: PictureToggleProps) {
  return (
    <View className="picture-toggle">
      {kinds.map((one) => (
        <View
          key={one}
          className={`picture-toggle__choice${one === kind ? ' picture-toggle__choice--chosen' : ''}`}
          onClick={() => onChange(one)}
          {...aria({ role: 'radio', label: resultWording[one], isChecked: one === kind })}
        >
          {resultWording[one]}
        </View>
      ))}
    </View>
  );
}
