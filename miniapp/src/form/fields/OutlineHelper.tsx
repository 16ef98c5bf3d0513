import { View } from '@tarojs/components';
import { Button } from '../../ui';
import { outlinePoints, withOutline } from '../outline';
import { formWording } from '../wording';
import './answers.scss';

export interface OutlineHelperProps {
  label: string;
  text: string;
  onInsert(text: string): void;
}

/** Puts the points that the notice asks for as headings behind what is written; it changes no word of it. */
export function OutlineHelper({ label, text, onInsert }: OutlineHelperProps) {
  const points = outlinePoints(label);
  const outlined = withOutline(text, points);
  if (outlined === null) return null;
  return (
    <View className="form-beneath form-offer">
      <View className="form-offer__text">{formWording.outline(points)}</View>
      <Button
        kind="secondary"
        label={text.trim() === '' ? formWording.insertOutline : formWording.appendOutline}
        onPress={() => onInsert(outlined)}
      />
    </View>
  );
}
