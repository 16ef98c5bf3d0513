import { View } from '@tarojs/components';
import { platform } from '../../platform';
import { Segments } from '../choices/Segments';
import { uiWording } from '../wording';
import { canChooseTypeSize } from './font-scale';
import { chooseTypeSize, useTypeSize } from './type-size';
import './layout.scss';

/** Larger type in this app, for whoever does not find, or does not want to change, the setting of all of WeChat. */
export function TypeSizeSwitch() {
  const size = useTypeSize();
  if (!canChooseTypeSize(platform.display.fontScale)) return null;
  const { typeSizes } = uiWording;
  return (
    <View className="ui-type-size">
      <View className="ui-type-size__label">{uiWording.typeSize}</View>
      <View className="ui-type-size__choices">
        <Segments
          label={uiWording.typeSize}
          options={[
            { value: 'common', label: typeSizes.common },
            { value: 'care', label: typeSizes.care },
          ]}
          value={size}
          onChange={(chosen) => void chooseTypeSize(chosen)}
        />
      </View>
    </View>
  );
}
