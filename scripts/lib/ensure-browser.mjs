import { existsSync, readdirSync } from 'node:fs';
import { aptInstall, aptSentence, rootWords } from './apt.mjs';
import { findOnPath } from './find-on-path.mjs';
import { say } from './say.mjs';

export function hasChromium() {
  return ['chromium', 'chromium-browser', 'google-chrome'].some((name) => findOnPath(name) !== null);
}

export function hasChineseFont() {
  const folders = [
    '/usr/share/fonts/opentype/noto',
    '/usr/share/fonts/truetype/noto',
    '/usr/local/share/fonts',
  ];
  return folders.some(
    (folder) => existsSync(folder) && readdirSync(folder).some((file) => /CJK/i.test(file)),
  );
}

/** Installs Chromium and a Chinese font for the page tests where that is possible; else says what is left out. */
export async function ensureBrowser() {
  const missing = [...(hasChromium() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  if (missing.length === 0) return;
  if (rootWords() === null) return sayLeftOut(missing, 'this user may not install packages');
  say(`安装页面测试要用的 ${missing.join('、')}… Installing what the page tests need…`);
  const { code, output } = await aptInstall(missing);
  if (code === 0) return;
  say(output.trimEnd());
  sayLeftOut(missing, 'apt-get failed, see above');
}

function sayLeftOut(missing, why) {
  say(`没有 ${missing.join('、')}，页面测试将跳过。Page tests will be skipped: ${why}.`);
  say(`  要运行它们 to run them:  ${aptSentence(missing)}`);
}
