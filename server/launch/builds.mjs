/** What is built from what, for `npm start` and for the tests that need a built output. */
const common = ['shared', 'package-lock.json', 'tsconfig.base.json'];
const phone = [...common, 'miniapp', 'config', 'babel.config.js'];
const bin = (name) => `node_modules/.bin/${name}`;

export const builds = {
  server: {
    name: '服务器',
    inputs: [...common, 'server/src', 'server/launch/build-server.mjs', 'server/tsconfig.json'],
    outputDir: 'dist/server',
    command: ['node', 'server/launch/build-server.mjs'],
  },
  console: {
    name: '审核台',
    inputs: [...common, 'server/console'],
    outputDir: 'dist/console',
    command: ['node', bin('vite'), 'build', '--config', 'server/console/vite.config.ts'],
  },
  h5: {
    name: '手机页面 H5',
    inputs: phone,
    outputDir: 'dist/h5',
    command: ['node', bin('taro'), 'build', '--type', 'h5', '--no-check'],
  },
  weapp: {
    name: '微信小程序',
    inputs: phone,
    outputDir: 'dist/weapp',
    command: ['node', bin('taro'), 'build', '--type', 'weapp', '--no-check'],
  },
};
