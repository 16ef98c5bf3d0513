import { Image, View } from '@tarojs/components';
import { Button, ProgressBar } from '../ui';
import { photoWording } from './photo-wording';
import type { QueueEntry } from './upload-tools';
import './photos.scss';

export interface QueueLineProps {
  entry: QueueEntry;
  onRetry(key: string): Promise<void>;
  onRemove(key: string): Promise<void>;
}

/** A photo that the server does not have yet. */
export function QueueLine({ entry, onRetry, onRemove }: QueueLineProps) {
  const { key, path, refusal, percent, state } = entry;
  return (
    <View className="queue-line">
      {path !== null && refusal === null && (
        <Image className="queue-line__picture" src={path} mode="aspectFill" lazyLoad />
      )}
      <View className="queue-line__main">
        <View className={`queue-line__state${state === 'refused' ? ' queue-line__state--refused' : ''}`}>
          {stateText(entry)}
        </View>
        {refusal !== null && <View className="queue-line__text">{refusal}</View>}
        {state === 'sending' && <ProgressBar percent={percent} label={photoWording.queueTitle} />}
        {state === 'refused' && (
          <View className="queue-line__buttons">
            <Button kind="secondary" label={photoWording.retry} onPress={() => onRetry(key)} />
            <Button kind="danger" label={photoWording.discard} onPress={() => onRemove(key)} />
          </View>
        )}
      </View>
    </View>
  );
}

function stateText({ state, percent }: QueueEntry): string {
  switch (state) {
    case 'keeping':
      return photoWording.keeping;
    case 'waiting':
      return photoWording.waiting;
    case 'sending':
      return percent >= 100 ? photoWording.checking : photoWording.uploading(percent);
    case 'refused':
      return photoWording.refused;
  }
}
