import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../aria';
import './layout.scss';

export interface SectionProps {
  /** To scroll to. */
  id?: string;
  title?: string;
  /** What the person should know before the content. */
  hint?: string;
  children?: ReactNode;
}

/** A titled part of a page, on the page's ground. */
export function Section({ id, title, hint, children }: SectionProps) {
  return (
    <View id={id} className="ui-section">
      {title && (
        <View className="ui-section__title" {...aria({ role: 'heading' })}>
          {title}
        </View>
      )}
      {hint && <View className="ui-section__hint">{hint}</View>}
      {children}
    </View>
  );
}

export interface CardProps {
  title?: string;
  /** At the right of the title: a Tag. */
  mark?: ReactNode;
  children?: ReactNode;
  /** Below a line: buttons. */
  footer?: ReactNode;
}

/** A white sheet. */
export function Card({ title, mark, children, footer }: CardProps) {
  return (
    <View className="ui-card">
      {(title || mark) && (
        <View className="ui-card__head">
          <View className="ui-card__title">{title}</View>
          {mark}
        </View>
      )}
      {children}
      {footer && <View className="ui-card__footer">{footer}</View>}
    </View>
  );
}
