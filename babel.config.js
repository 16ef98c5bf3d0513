/** Read by Taro's builds only; the server is built by esbuild, tests are compiled by swc, the console by Vite. */
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // The oldest engines that base library 2.32.3 (our floor, set by the privacy API) runs on.
        targets: { ios: '12', android: '70' },
      },
    ],
  ],
};
