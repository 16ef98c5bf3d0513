import { ScrollView, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../aria';
import './overlays.scss';

export interface OverlayProps {
  /** Spoken name of the dialog. */
  label: string;
  place: 'middle' | 'bottom';
  children: ReactNode;
}

/**
 * Covers the page, which stays still behind it (catchMove); only a ScrollView scrolls inside that in WeChat. It closes by its buttons only: a stray tap beside it must not decide anything.
 */
export function Overlay({ label, place, children }: OverlayProps) {
  return (
    <View className={`ui-overlay ui-overlay--${place}`} catchMove>
      <ScrollView className="ui-overlay__sheet" scrollY {...aria({ role: 'dialog', label })}>
        <View className="ui-overlay__content">{children}</View>
      </ScrollView>
    </View>
  );
}
