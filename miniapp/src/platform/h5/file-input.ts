import type { ChosenFile } from '../platform';
import { pathOf } from './local-files';

/** Browsers older than the "cancel" event never say that the person closed the dialog; the next one settles it. */
let settleEarlier: (() => void) | null = null;

export function chooseFiles({
  accept,
  count,
  capture,
}: {
  accept: string;
  count: number;
  capture: 'environment' | null;
}): Promise<ChosenFile[]> {
  settleEarlier?.();
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = count > 1;
    if (capture) input.setAttribute('capture', capture);
    const settle = (files: File[]) => {
      settleEarlier = null;
      input.remove();
      resolve(
        files.slice(0, count).map((file) => ({ path: pathOf(file), name: file.name, bytes: file.size })),
      );
    };
    settleEarlier = () => settle([]);
    input.addEventListener('change', () => settle(Array.from(input.files ?? [])));
    input.addEventListener('cancel', () => settle([]));
    // Safari opens no dialog for an input outside the document.
    input.hidden = true;
    document.body.append(input);
    input.click();
  });
}
