import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { platform } from '../../platform';
import { aria } from '../aria';
import { Icon } from '../icons/Icon';
import { uiWording } from '../wording';
import './layout.scss';

/** At the top of every page while there is no network: what still works. Always drawn, or it would not be spoken. */
export function OfflineBanner() {
  const isOnline = useIsOnline();
  return (
    <View className="ui-offline-room" {...aria({ role: 'status', isLive: true })}>
      {!isOnline && (
        <View className="ui-offline">
          <Icon name="offline" />
          <View className="ui-offline__main">
            <View className="ui-offline__title">{uiWording.offlineTitle}</View>
            <View>{uiWording.offlineText}</View>
          </View>
        </View>
      )}
    </View>
  );
}

/** A phone that cannot tell counts as online: then the calls themselves say what fails. */
function useIsOnline(): boolean {
  const [isOnline, setIsOnline] = useState(true);
  useEffect(() => {
    let isCurrent = true;
    const unsubscribe = platform.network.onChange(setIsOnline);
    void platform.network.isOnline().then(
      (found) => isCurrent && setIsOnline(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
      unsubscribe();
    };
  }, []);
  return isOnline;
}
