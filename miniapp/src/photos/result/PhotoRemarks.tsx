import { View } from '@tarojs/components';
import type { PhotoView } from '#shared/api/views';
import { Card, Tag } from '../../ui';
import { resultWording } from './result-wording';
import './result.scss';

/** What the examination found, worst first; nothing for a photo whose page nobody found. */
export function PhotoRemarks({ photo: { remarks, seals, scan } }: { photo: PhotoView }) {
  if (remarks.length === 0 && scan === null) return null;
  return (
    <Card title={resultWording.remarks}>
      {scan !== null && (
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
