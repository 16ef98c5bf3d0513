import { View } from '@tarojs/components';
import { Segments } from '../../ui';
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
      <Segments
        label={resultWording.pictureKind}
        options={kinds.map((value) => ({ value, label: resultWording[value] }))}
        value={kind}
        onChange={onChange}
      />
    </View>
  );
}
