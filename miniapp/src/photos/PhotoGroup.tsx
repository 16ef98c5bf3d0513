import type { PhotoView } from '#shared/api/views';
import { Card, Section, type Tone } from '../ui';
import { PhotoLine } from './PhotoLine';

export interface PhotoGroupProps {
  title: string;
  hint: string;
  photos: readonly PhotoView[];
  tag: { tone: Tone; label: string };
  titleOf(photo: PhotoView, index: number): string;
  onOpen(photo: PhotoView, title: string): void;
}

/** Photos that stand for no page of the print. */
export function PhotoGroup({ title, hint, photos, tag, titleOf, onOpen }: PhotoGroupProps) {
  if (photos.length === 0) return null;
  return (
    <Section title={title} hint={hint}>
      <Card>
        {photos.map((photo, index) => (
          <PhotoLine
            key={photo.id}
            title={titleOf(photo, index)}
            text={photo.advice}
            tag={tag}
            onPress={() => onOpen(photo, titleOf(photo, index))}
          />
        ))}
      </Card>
    </Section>
  );
}
