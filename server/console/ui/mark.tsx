import { Tag } from 'antd';
import type { ReactElement, ReactNode } from 'react';

export type Tone = 'plain' | 'waiting' | 'attention' | 'good' | 'bad' | 'onward';

/** Colour only helps the eye, the words say it all; each pair has a contrast of at least 4.5 to 1. */
const tones: Readonly<Record<Tone, { color: string; background: string }>> = {
  plain: { color: 'rgb(0 0 0 / 78%)', background: '#eef1f4' },
  waiting: { color: '#0b4f94', background: '#e3effb' },
  attention: { color: '#7a4200', background: '#fdebd2' },
  good: { color: '#1d5f16', background: '#e4f4de' },
  bad: { color: '#a11b17', background: '#fce6e4' },
  onward: { color: '#4a2a94', background: '#ece6fa' },
};

/** A short word on a coloured ground. */
export function Mark({ tone, children }: { tone: Tone; children: ReactNode }): ReactElement {
  return (
    <Tag variant="filled" style={tones[tone]}>
      {children}
    </Tag>
  );
}
