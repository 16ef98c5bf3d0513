import type { Desk } from '../platform';
import { pathOf } from './local-files';

/** Set on the element while files hang over it; see the sheet of the desk. */
const MARK = 'data-drop';

let isGuarded = false;

/** A file that misses its place would be opened in place of the page, with everything that was not saved yet. */
function guardPage(): void {
  if (isGuarded) return;
  isGuarded = true;
  for (const kind of ['dragover', 'drop'] as const)
    window.addEventListener(kind, (event) => event.preventDefault());
}

export const takeDrops: Desk['takeDrops'] = (elementId, onDrop) => {
  guardPage();
  const element = document.getElementById(elementId);
  if (element === null) return () => undefined;
  const mark = (event: DragEvent): void => {
    event.preventDefault();
    element.setAttribute(MARK, 'over');
  };
  const unmark = (): void => element.removeAttribute(MARK);
  const take = (event: DragEvent): void => {
    event.preventDefault();
    unmark();
    const files = Array.from(event.dataTransfer?.files ?? []);
    if (files.length > 0)
      onDrop(files.map((file) => ({ path: pathOf(file), name: file.name, bytes: file.size })));
  };
  element.addEventListener('dragover', mark);
  element.addEventListener('dragleave', unmark);
  element.addEventListener('drop', take);
  return () => {
    unmark();
    element.removeEventListener('dragover', mark);
    element.removeEventListener('dragleave', unmark);
    element.removeEventListener('drop', take);
  };
};
