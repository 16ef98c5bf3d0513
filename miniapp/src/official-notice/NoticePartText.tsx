import { ScrollView, View } from '@tarojs/components';
import type { NoticeBlock, NoticePart } from '#shared/campaigns/notice-parts';
import { aria } from '../ui';
import { officialNoticeWording } from './wording';
import './official-notice.scss';

/** A chapter or an attachment, in the office's words. */
export function NoticePartText({ id, part: { title, blocks } }: { id: string; part: NoticePart }) {
  return (
    <View id={id} className="notice-part">
      {title !== null && (
        <View className="notice-part__head" {...aria({ role: 'heading' })}>
          {title}
        </View>
      )}
      {blocks.map((block, index) => (
        // The text stands still: its blocks are known by their places.
        <Block key={index} block={block} />
      ))}
    </View>
  );
}

function Block({ block }: { block: NoticeBlock }) {
  if (block.kind === 'table') return <Table rows={block.rows} />;
  const isHeading = block.kind !== 'paragraph';
  return (
    <View className={`notice-${block.kind}`} {...(isHeading ? aria({ role: 'heading' }) : {})}>
      {block.text}
    </View>
  );
}

/** More cells than these do not fit a small phone side by side; the table is then pushed with a finger. */
const cellsInView = 5;

function Table({ rows }: { rows: readonly (readonly string[])[] }) {
  const isWide = rows.some((row) => row.length > cellsInView);
  return (
    <ScrollView
      className="notice-table"
      scrollX={isWide}
      {...(isWide ? aria({ role: 'region', label: officialNoticeWording.wideTable }) : {})}
    >
      {rows.map((row, index) => (
        <View key={index} className={`notice-table__row${isWide ? ' notice-table__row--wide' : ''}`}>
          {row.map((cell, position) => (
            <View key={position} className="notice-table__cell">
              {cell}
            </View>
          ))}
        </View>
      ))}
    </ScrollView>
  );
}
