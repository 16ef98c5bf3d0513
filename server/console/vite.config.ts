import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What every screen needs and what seldom changes, so that a new release of the console leaves it in the browser's cache. */
const FRAMEWORK = /node_modules\/(react|react-dom|react-router|scheduler|@tanstack)\//;

export default defineConfig({
  root: __dirname,
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // Small pictures as data addresses would need an exception in the server's content policy.
    assetsInlineLimit: 0,
    // The server's content policy has no place for the inline script that this would add.
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: {
        manualChunks: (file) => (FRAMEWORK.test(file) ? 'framework' : undefined),
      },
    },
  },
});
