/** What the two builds of the phone app are made from, where they go and how; read by `npm start` and by the tests. */
const inputs = ['miniapp/src', 'shared', 'config', 'babel.config.js', 'package-lock.json'];

function phoneBuild(name, target) {
  return {
    name,
    inputs,
    outputDir: `dist/${target}`,
    command: ['node', 'node_modules/@tarojs/cli/bin/taro', 'build', '--type', target, '--no-check'],
    // The server's address is part of the WeChat build (config/index.ts).
    environment: target === 'weapp' && process.env.PUBLIC_URL ? { PUBLIC_URL: process.env.PUBLIC_URL } : {},
  };
}

export const weappBuild = phoneBuild('微信小程序', 'weapp');
export const h5Build = phoneBuild('手机网页', 'h5');
