import { View } from '@tarojs/components';
import type { PhotoView } from '#shared/api/views';
import { aria, Tag, useTap } from '../../ui';
import type { PageRow } from '../page-rows';
import { photoWording } from '../photo-wording';
import { missingTag, photoTag } from '../photo-tags';
import { PhotoThumbnail, SheetSketch } from '../pictures/PhotoThumbnail';
import './camera.scss';

export interface PageGridProps {
  applicationId: string;
  rows: readonly PageRow[];
  onOpen(photo: PhotoView): void;
}

/** Every page, small: what is there, what is missing, what must be taken again. */
export function PageGrid({ applicationId, rows, onOpen }: PageGridProps) {
  return (
    <View className="page-grid">
      {rows.map((row) => (
        <GridPage key={row.page} applicationId={applicationId} row={row} onOpen={onOpen} />
      ))}
    </View>
  );
}

function GridPage({ applicationId, row, onOpen }: Omit<PageGridProps, 'rows'> & { row: PageRow }) {
  const { page, needsUnitSeal, photo } = row;
  const tag = photo === null ? missingTag : photoTag(photo);
  const { tap } = useTap(() => {
    if (photo !== null) onOpen(photo);
  });
  const label = [photoWording.pageTitle(page), needsUnitSeal && photoWording.sealed, tag.label];
  return (
    <View
      className="grid-page"
      hoverClass={photo === null ? 'none' : 'ui-pressed'}
      onClick={photo === null ? undefined : tap}
      {...aria({ role: photo === null ? undefined : 'button', label: label.filter(Boolean).join('，') })}
    >
      {photo === null ? <SheetSketch /> : <PhotoThumbnail applicationId={applicationId} photoId={photo.id} />}
      <View className="grid-page__title">{photoWording.pageTitle(page)}</View>
      {needsUnitSeal && <View className="grid-page__seal">{photoWording.sealed}</View>}
      <Tag tone={tag.tone} label={tag.label} />
    </View>
  );
}
