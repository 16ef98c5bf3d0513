import { View } from '@tarojs/components';
import { aria } from '../aria';
import { Icon, type IconName } from '../icons/Icon';
import { uiWording } from '../wording';
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
  const { tone, icon } = looks[state.kind];
  return (
    <View className={`ui-save ui-save--${tone}`} {...aria({ role: 'status', isLive: true })}>
      <Icon name={icon} />
      <View className="ui-save__text">{textOf(state)}</View>
    </View>
  );
}

const looks = {
  clean: { tone: 'done', icon: 'done' },
  saving: { tone: 'info', icon: 'waiting' },
  saved: { tone: 'done', icon: 'done' },
  keptOnPhone: { tone: 'care', icon: 'offline' },
  conflict: { tone: 'fault', icon: 'fault' },
  refused: { tone: 'fault', icon: 'fault' },
} satisfies Record<SaveState['kind'], { tone: Tone; icon: IconName }>;

function textOf(state: SaveState): string {
  const { save } = uiWording;
  switch (state.kind) {
    case 'saved':
      return save.saved(state.savedAtUtc);
    case 'refused':
      return state.text;
    default:
      return save[state.kind];
  }
}
