import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria, Card } from '../ui';
import { howToWording, type HowTo } from './wording';
import './how-to.scss';

const layers = ['things', 'matter', 'mark', 'glow'] as const;

/** Pictures with a line each; below them `children`: what else is to be known, and buttons. */
export function HowToPictures({ of, children }: { of: HowTo; children?: ReactNode }) {
  const { title, pictures } = howToWording[of];
  return (
    <Card title={title}>
      {pictures.map(({ drawing, shows, line }) => (
        <View className="how-to__line" key={drawing}>
          <View
            className={`how-to-picture how-to-picture--${drawing}`}
            {...aria({ role: 'img', label: shows })}
          >
            {layers.map((layer) => (
              <View key={layer} className={`how-to-picture__layer how-to-picture__layer--${layer}`} />
            ))}
          </View>
          <View className="how-to__words">{line}</View>
        </View>
      ))}
      {children}
    </Card>
  );
}
