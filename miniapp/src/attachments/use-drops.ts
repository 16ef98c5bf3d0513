import { useEffect, useRef } from 'react';
import { platform, type ChosenFile } from '../platform';

/** Files that are dropped on an element, on a computer. @param elementId null: none are taken now */
export function useDrops(elementId: string | null, onDrop: (files: ChosenFile[]) => void): void {
  const take = useRef(onDrop);
  take.current = onDrop;
  useEffect(() => {
    if (elementId === null || platform.desk === null) return undefined;
    return platform.desk.takeDrops(elementId, (files) => take.current(files));
  }, [elementId]);
}
