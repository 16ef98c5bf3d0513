import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const root = path.resolve(__dirname, '..');
const shared = path.join(root, 'shared');
const target = process.env.TARO_ENV ?? 'weapp';

/**
 * The server that the mini-program talks to. WeChat has no notion of "same origin", so the address is part of the
 * build; H5 is served by the same process and uses relative addresses. Default: the server's own default address.
 */
const apiBase =
  target === 'h5' ? '' : (process.env.PUBLIC_URL ?? 'http://127.0.0.1:8080').replace(/\/+$/, '');

/** Type is drawn in CSS px and scaled by the reader's font setting, so Taro must not turn px into rpx or rem. */
const keepPixels = { pxtransform: { enable: false, config: {} } };

/** Taro transpiles its source folder only; shared/ is TypeScript too, and the hashes are written for newer phones. */
const hashes = path.join(root, 'node_modules/@noble/hashes');
const compile = { include: [(file: string) => file.startsWith(shared) || file.startsWith(hashes)] };

export default defineConfig<'webpack5'>({
  projectName: 'shuangchuang-shenbao',
  date: '2026-11-24',
  sourceRoot: 'miniapp/src',
  outputRoot: `dist/${target}`,
  // Without effect on our own sheets (see keepPixels); Taro's H5 page template computes its root font size from them.
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.join(__dirname, 'aria-plugin.ts')],
  alias: { '#shared': shared },
  defineConstants: { API_BASE: JSON.stringify(apiBase) },
  copy: { patterns: [], options: {} },
  mini: {
    compile,
    enableSourceMap: false,
    postcss: { ...keepPixels, cssModules: { enable: false } },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    compile,
    enableSourceMap: false,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain(chain) {
      // Taro gives every page its own copy of what pages share; one common chunk is a third of that.
      chain.optimization.splitChunks({
        chunks: 'async',
        minSize: 0,
        cacheGroups: { rooms: { name: 'rooms', minChunks: 2, reuseExistingChunk: true } },
      });
    },
    postcss: { ...keepPixels, autoprefixer: { enable: true, config: {} }, cssModules: { enable: false } },
  },
});
