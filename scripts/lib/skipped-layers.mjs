import { hasChineseFont, hasChromium } from './ensure-browser.mjs';
import { findOnPath } from './find-on-path.mjs';

/** What this machine cannot test, a line each. */
export function skippedLayers() {
  const layers = [];
  if (!hasChromium()) layers.push('pages in a browser: no chromium');
  else if (!hasChineseFont()) layers.push('look of Chinese pages: no CJK font');
  if ((process.env.MONGODB_URI ?? '') === '' && findOnPath('mongod') === null) {
    layers.push(
      'repositories on a real MongoDB: no MONGODB_URI and no mongod; they ran on the embedded store',
    );
  }
  if (findOnPath('redis-server') === null) layers.push('queues: no redis-server');
  return layers;
}
