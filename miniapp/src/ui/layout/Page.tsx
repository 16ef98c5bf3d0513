import { View } from '@tarojs/components';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { platform } from '../../platform';
import { aria } from '../aria';
import { SubscriptionSheet } from '../overlays/SubscriptionSheet';
import { OfflineBanner } from './OfflineBanner';
import { pageContext } from './page-context';
import { useFontScale } from './type-size';
import { useKeyboardRoom } from './use-keyboard-room';
import './layout.scss';

export interface PageProps {
  children: ReactNode;
  /** Beside the page on a wide screen, for example the list of steps. A page with it takes the whole width. */
  aside?: ReactNode;
  /** Stays at the bottom, above keyboard and safe area: the page's main buttons. */
  bottomBar?: ReactNode;
  /** Dialogs and sheets; they cover the bottom bar. */
  overlay?: ReactNode;
}

/** The root of every page: type scale, safe area, bottom bar, room for the keyboard. */
export function Page({ children, aside, bottomBar, overlay }: PageProps) {
  const { keyboardHeight, page } = useKeyboardRoom();
  const isShown = useIsShown();
  // React's type knows no custom properties.
  const scale = { '--font-scale': String(useFontScale()) } as CSSProperties;
  return (
    <pageContext.Provider value={page}>
      <View className={`ui-page${aside ? ' ui-page--wide' : ''}`} style={scale} {...aria({ role: 'main' })}>
        <View className="ui-page__body" style={{ paddingBottom: `${keyboardHeight + 24}px` }}>
          <OfflineBanner />
          {aside && <View className="ui-page__aside">{aside}</View>}
          {aside ? <View className="ui-page__main">{children}</View> : children}
        </View>
        {bottomBar && (
          <View className="ui-page__bar" style={{ bottom: `${keyboardHeight}px` }}>
            <View className="ui-page__bar-content">{bottomBar}</View>
          </View>
        )}
        {overlay}
        {isShown && platform.subscriptions.simulation && (
          <SubscriptionSheet simulation={platform.subscriptions.simulation} />
        )}
      </View>
    </pageContext.Provider>
  );
}

/** On H5 earlier pages stay in the document; only the visible one may draw what belongs to the whole app. */
function useIsShown(): boolean {
  const [isShown, setIsShown] = useState(true);
  useDidShow(() => setIsShown(true));
  useDidHide(() => setIsShown(false));
  return isShown;
}
