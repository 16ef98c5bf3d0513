import { View } from '@tarojs/components';
import { formatChinaClock } from '#shared/text/china-time';
import { aria } from '../aria';
import type { Tone } from './Tag';
import './feedback.scss';

export type SaveState =
  /** Nothing waits: the server has everything. */
  | { kind: 'clean' }
  | { kind: 'saving' }
  | { kind: 'saved'; savedAtUtc: string }
  /** No network: the text is on this phone and goes out by itself. */
  | { kind: 'keptOnPhone' }
  /** Changed elsewhere: both texts are there and the person chooses. */
  | { kind: 'conflict' }
  /** The server refused or failed; the text is on this phone. */
  | { kind: 'refused'; text: string };

export interface SaveStateBadgeProps {
  state: SaveState;
}

/** Whether what was typed is safe, always in the same place. */
export function SaveStateBadge({ state }: SaveStateBadgeProps) {
  const { tone, text } = wordingOf(state);
  return (
    <View className={`ui-save ui-save--${tone}`} {...aria({ role: 'status', isLive: true })}>
      <View className="ui-save__dot" />
      {text}
    </View>
  );
}

function wordingOf(state: SaveState): { tone: Tone; text: string } {
  switch (state.kind) {
    case 'clean':
      return { tone: 'done', text: '已同步' };
    case 'saving':
      return { tone: 'info', text: '正在同步…' };
    case 'saved':
      return { tone: 'done', text: `已同步 ${formatChinaClock(state.savedAtUtc)}` };
    case 'keptOnPhone':
      return { tone: 'care', text: '离线，已存在本机，联网后自动同步' };
    case 'conflict':
      return { tone: 'fault', text: '需要您选择：有内容在别处也改了' };
    case 'refused':
      return { tone: 'fault', text: state.text };
  }
}
