import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { keep, platform, readKept, storageKeys } from '../../platform';
import { fontScaleOf, isTypeSize, type TypeSize } from './font-scale';

const typeSizeStore = createStore<{ size: TypeSize }>(() => ({ size: 'common' }));

/** Once, at launch, so that the first page is drawn in the size that was chosen. */
export async function readTypeSize(): Promise<void> {
  const kept = await readKept(storageKeys.typeSize, isTypeSize);
  if (kept !== null) typeSizeStore.setState({ size: kept });
}

/** What the person has chosen on this phone; all pages follow at once. */
export function useTypeSize(): TypeSize {
  return useStore(typeSizeStore, ({ size }) => size);
}

export function useFontScale(): number {
  return fontScaleOf(useTypeSize(), platform.display.fontScale);
}

export async function chooseTypeSize(size: TypeSize): Promise<void> {
  typeSizeStore.setState({ size });
  await keep(storageKeys.typeSize, size);
}
