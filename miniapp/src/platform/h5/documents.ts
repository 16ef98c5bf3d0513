import type { Documents } from '../platform';
import { chooseFiles } from './file-input';
import { fileAt, pathOf } from './local-files';

export const documents: Documents = {
  choose({ count, extensions }) {
    return chooseFiles({
      accept: extensions.map((extension) => `.${extension}`).join(','),
      count,
      capture: null,
    });
  },
  async open({ path, fileType, name }) {
    // Browsers show PDF; a window that a pop-up blocker holds back, and any other type, becomes a download.
    if (fileType === 'pdf' && window.open(path, '_blank')) return;
    save(path, name);
  },
  async share({ path, name }) {
    const kept = fileAt(path);
    const files = [new File([kept], name, { type: kept.type })];
    // Missing on plain HTTP and in many browsers, whatever the types say.
    const canShare = typeof navigator.canShare === 'function' && navigator.canShare({ files });
    if (!canShare) return save(path, name);
    try {
      await navigator.share({ files });
    } catch (reason) {
      // Refused when the download has outlasted the tap.
      if (!(reason instanceof DOMException && reason.name === 'AbortError')) save(path, name);
    }
  },
  saveText({ text, name }) {
    save(pathOf(new Blob([text], { type: 'text/plain;charset=utf-8' })), name);
    return Promise.resolve();
  },
};

function save(path: string, name: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
