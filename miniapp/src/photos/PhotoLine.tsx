import { View } from '@tarojs/components';
import { aria, Icon, Tag, useTap } from '../ui';
import type { PhotoTag } from './photo-tags';
import { PhotoThumbnail, SheetSketch } from './pictures/PhotoThumbnail';
import './photos.scss';

export interface PhotoLineProps {
  applicationId: string;
  /** Whose small picture is shown; `null` while the page has no photo. */
  photoId: string | null;
  title: string;
  text: string;
  tag: PhotoTag;
  /** A second word beside the title: 需盖章. */
  remark?: string;
  onPress(): void;
}

/** One page of the print, or one photo: what it is, whether it counts, and what to do. */
export function PhotoLine({ applicationId, photoId, title, text, tag, remark, onPress }: PhotoLineProps) {
  const { tap } = useTap(onPress);
  return (
    <View
      className="photo-line"
      hoverClass="ui-pressed"
      onClick={tap}
      {...aria({ role: 'button', label: [title, remark, tag.label, text].filter(Boolean).join('，') })}
    >
      {photoId === null ? (
        <SheetSketch />
      ) : (
        <PhotoThumbnail applicationId={applicationId} photoId={photoId} />
      )}
      <View className="photo-line__main">
        <View className="photo-line__head">
          <View className="photo-line__title">{title}</View>
          {remark && <View className="photo-line__remark">{remark}</View>}
          <Tag tone={tag.tone} label={tag.label} />
        </View>
        <View className="photo-line__text">{text}</View>
      </View>
      <Icon name="next" />
    </View>
  );
}
