import type { PhotoView } from '#shared/api/views';
import { Card, Section } from '../ui';
import { PhotoLine } from './PhotoLine';
import { photoWording } from './photo-wording';

export interface PhotoGroupProps {
  title: string;
  hint: string;
  photos: readonly PhotoView[];
  onOpen(photo: PhotoView): void;
}

/** Photos that stand for no page of the print. */
export function PhotoGroup({ title, hint, photos, onOpen }: PhotoGroupProps) {
  if (photos.length === 0) return null;
  return (
    <Section title={title} hint={hint}>
      <Card>
        {photos.map((photo) => (
          <PhotoLine
            key={photo.id}
            title={photo.page === null ? photoWording.photoSheet : photoWording.pageTitle(photo.page)}
            text={photo.advice}
            tag={{ tone: 'care', label: photoWording.retake }}
            onPress={() => onOpen(photo)}
          />
        ))}
      </Card>
    </Section>
  );
}
