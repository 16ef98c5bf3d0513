import { ScrollView, View } from '@tarojs/components';
import type { PhotoView } from '#shared/api/views';
import { aria, Tag, useTap } from '../../ui';
import type { PageRow } from '../page-rows';
import { photoWording } from '../photo-wording';
import { missingTag, photoTag } from '../photo-tags';
import { PhotoThumbnail, SheetSketch } from '../pictures/PhotoThumbnail';
import './camera.scss';

export interface PageStripProps {
  applicationId: string;
  rows: readonly PageRow[];
  onOpen(photo: PhotoView): void;
}

/** Every page in a row, small: what is there, what is missing, what must be taken again. */
export function PageStrip({ applicationId, rows, onOpen }: PageStripProps) {
  return (
    <ScrollView className="page-strip" scrollX>
      <View className="page-strip__row">
        {rows.map((row) => (
          <StripPage key={row.page} applicationId={applicationId} row={row} onOpen={onOpen} />
        ))}
      </View>
    </ScrollView>
  );
}

function StripPage({ applicationId, row, onOpen }: Omit<PageStripProps, 'rows'> & { row: PageRow }) {
  const { page, needsUnitSeal, photo } = row;
  const tag = photo === null ? missingTag : photoTag(photo);
  const { tap } = useTap(() => {
    if (photo !== null) onOpen(photo);
  });
  const label = [photoWording.pageTitle(page), needsUnitSeal && photoWording.sealed, tag.label];
  return (
    <View
      className="strip-page"
      hoverClass={photo === null ? 'none' : 'ui-pressed'}
      onClick={photo === null ? undefined : tap}
      {...aria({ role: photo === null ? undefined : 'button', label: label.filter(Boolean).join('，') })}
    >
      {photo === null ? <SheetSketch /> : <PhotoThumbnail applicationId={applicationId} photoId={photo.id} />}
      <View className="strip-page__title">{photoWording.pageTitle(page)}</View>
      {needsUnitSeal && <View className="strip-page__seal">{photoWording.sealed}</View>}
      <Tag tone={tag.tone} label={tag.label} />
    </View>
  );
}
