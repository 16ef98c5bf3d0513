import type { Documents } from '../platform';
import { chooseFiles } from './file-input';

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
    const link = document.createElement('a');
    link.href = path;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
  },
};
