import { useEffect, useState } from 'react';
import { keep, readKept, storageKeys } from '../platform';
import { Button } from '../ui';
import { HowToPictures } from './HowToPictures';
import { howToWording, type HowTo } from './wording';

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** Shown until the person has put them away on this phone; then one tap brings them back. */
export function DismissableHowTo({ of }: { of: HowTo }) {
  const storageKey = storageKeys.howToSeen(of);
  const [isShown, setIsShown] = useState<boolean | null>(null);
  useEffect(() => {
    void readKept(storageKey, isBoolean).then((isSeen) => setIsShown((now) => now ?? isSeen !== true));
  }, [storageKey]);
  if (isShown === null) return null;
  if (!isShown) {
    return (
      <Button
        kind="text"
        icon="eye"
        label={howToWording.showAgain(howToWording[of].title)}
        onPress={() => setIsShown(true)}
      />
    );
  }
  return (
    <HowToPictures of={of}>
      <Button
        kind="secondary"
        label={howToWording.understood}
        onPress={async () => {
          setIsShown(false);
          await keep(storageKey, true);
        }}
      />
    </HowToPictures>
  );
}
