import { View } from '@tarojs/components';
import type { ApplicationView, PhotoView } from '#shared/api/views';
import { openPage } from '../navigation';
import { toPhoto } from '../routes';
import { aria, Icon, useTap } from '../ui';
import { photoTag } from './photo-tags';
import { photoWording } from './photo-wording';
import './photos.scss';

export interface NewestAnswerProps {
  application: Pick<ApplicationView, 'id' | 'photos'>;
  /** The photo that arrived last, as it was then. */
  latest: PhotoView | null;
}

/** What the server said of the newest photo, spoken when it comes. Always drawn: a region that appears is not spoken. */
export function NewestAnswer({ application, latest }: NewestAnswerProps) {
  const photo = application.photos.find(({ id }) => id === latest?.id) ?? null;
  return (
    <View {...aria({ role: 'status', isLive: true })}>
      {photo !== null && <Answer applicationId={application.id} photo={photo} />}
    </View>
  );
}

function Answer({ applicationId, photo }: { applicationId: string; photo: PhotoView }) {
  const { tap } = useTap(() => openPage(toPhoto(applicationId, photo.id)));
  const tag = photoTag(photo);
  const text = photoWording.latest(photo.advice);
  return (
    <View
      className={`newest-answer ui-tone--${tag.tone}`}
      hoverClass="ui-pressed"
      onClick={tap}
      {...aria({ role: 'button', label: `${text}${photoWording.latestMore}` })}
    >
      <View className="newest-answer__text">{text}</View>
      <Icon name="next" />
    </View>
  );
}
