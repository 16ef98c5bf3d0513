/** What is built from what, for `npm start`, `npm run build` and the tests that need a built output. */
const compression = 'server/launch/compress-output.mjs';
const common = ['shared', 'package-lock.json', 'tsconfig.base.json'];

function phoneBuild(name, target, environment) {
  return {
    name,
    inputs: [...common, compression, 'miniapp', 'config', 'babel.config.js'],
    outputDir: `dist/${target}`,
    command: ['node', 'node_modules/@tarojs/cli/bin/taro', 'build', '--type', target, '--no-check'],
    environment,
  };
}

// The server's address is part of the WeChat build (config/index.ts).
const serverAddress = process.env.PUBLIC_URL ? { PUBLIC_URL: process.env.PUBLIC_URL } : {};

export const builds = {
  server: {
    name: '服务器',
    inputs: [...common, 'server/src', 'server/launch/build-server.mjs', 'server/tsconfig.json'],
    outputDir: 'dist/server',
    command: ['node', 'server/launch/build-server.mjs'],
  },
  console: {
    name: '审核台',
    inputs: [...common, compression, 'server/console'],
    outputDir: 'dist/console',
    command: ['node', 'node_modules/vite/bin/vite.js', 'build', '--config', 'server/console/vite.config.ts'],
    isPage: true,
  },
  h5: { ...phoneBuild('手机网页', 'h5', {}), isPage: true },
  weapp: phoneBuild('微信小程序', 'weapp', serverAddress),
};
