import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: '/hall/',
  publicDir: false,
  build: {
    outDir: here('../../../build/web/hall'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
  },
  logLevel: 'warn',
});
