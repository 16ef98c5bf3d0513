import { View } from '@tarojs/components';
import type { PhotoView } from '#shared/api/views';
import { Card, Tag } from '../../ui';
import { resultWording } from './result-wording';
import './result.scss';

export interface PhotoRemarksProps {
  photo: PhotoView;
  needsUnitSeal: boolean;
}

/** What the examination found, worst first; nothing where it had nothing to look at or nothing to say. */
export function PhotoRemarks({ photo: { remarks, seals, scan }, needsUnitSeal }: PhotoRemarksProps) {
  const saysSeals = scan !== null && (needsUnitSeal || seals.length > 0);
  if (remarks.length === 0 && !saysSeals) return null;
  return (
    <Card title={resultWording.remarks}>
      {saysSeals && (
        <View className="photo-verdict">
          {seals.length > 0 ? resultWording.seals(seals.length) : resultWording.noSeals}
        </View>
      )}
      {remarks.map(({ kind, place, outcome, text }) => (
        <View key={`${kind} ${place}`} className="photo-remark">
          <View className="photo-remark__text">{text}</View>
          {outcome === 'retake' ? (
            <Tag tone="fault" label={resultWording.mustImprove} />
          ) : (
            <Tag tone="care" label={resultWording.mayStay} />
          )}
        </View>
      ))}
    </Card>
  );
}
