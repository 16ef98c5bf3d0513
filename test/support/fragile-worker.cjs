const { threadId } = require('node:worker_threads');
const { existsSync, writeFileSync } = require('node:fs');

/** A reader of photographs whose files say what becomes of it: `once:<path>` dies the first time, `always` each time. */
module.exports = async (order) => {
  const [kind, path] = order.split('|');
  if (kind === 'always') process.exit(9);
  if (kind === 'once' && !existsSync(path)) {
    writeFileSync(path, '');
    process.exit(9);
  }
  if (kind === 'forever') await new Promise(() => setInterval(() => undefined, 1_000));
  if (kind === 'slow') await new Promise((resolve) => setTimeout(resolve, 300));
  if (kind === 'fault') return { fault: 'the program is at fault' };
  if (kind === 'damaged') return { problemCode: 'photo.damaged' };
  return {
    photo: {
      jpeg: Buffer.from('jpeg'),
      thumbnailJpeg: Buffer.from('small'),
      page: null,
      codes: [{ threadId }],
    },
  };
};
