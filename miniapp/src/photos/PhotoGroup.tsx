import type { PhotoView } from '#shared/api/views';
import { Card, Section } from '../ui';
import { PhotoLine } from './PhotoLine';
import type { PhotoTag } from './photo-tags';

export interface PhotoGroupProps {
  applicationId: string;
  title: string;
  hint: string;
  photos: readonly PhotoView[];
  tag: PhotoTag;
  titleOf(photo: PhotoView, index: number): string;
  onOpen(photo: PhotoView): void;
}

/** Photos that stand for no page of the print. */
export function PhotoGroup({ applicationId, title, hint, photos, tag, titleOf, onOpen }: PhotoGroupProps) {
  if (photos.length === 0) return null;
  return (
    <Section title={title} hint={hint}>
      <Card>
        {photos.map((photo, index) => (
          <PhotoLine
            key={photo.id}
            applicationId={applicationId}
            photoId={photo.id}
            title={titleOf(photo, index)}
            text={photo.advice}
            tag={tag}
            onPress={() => onOpen(photo)}
          />
        ))}
      </Card>
    </Section>
  );
}
