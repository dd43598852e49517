import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hashOfSources, isBuilt, stampBuild } from './build-stamp.mjs';
import { listFiles } from './list-files.mjs';
import { inRoot } from './root.mjs';
import { runTool } from './run.mjs';
import { say } from './say.mjs';

const pages = ['server/web/chat', 'server/web/hall'];
// Read at run time from beside the compiled file that uses them.
const assets = /\.(json|css|html|svg|txt|csv)$/;

/** Builds when something changed since the last build. Resolves to false when it did not work, having said why. */
export async function buildAll() {
  if (isBuilt()) return true;
  const startedAt = Date.now();
  say('编译… Building…');
  const hash = hashOfSources();
  removeStale();
  const compiled = await step('tsc', inRoot('node_modules/typescript/bin/tsc'), [
    '-p',
    'tsconfig.build.json',
  ]);
  if (!compiled) return false;
  copyAssets();
  for (const page of pages) if (!(await buildPage(page))) return false;
  stampBuild(hash);
  say(`  编译完成 built (${Math.round((Date.now() - startedAt) / 1000)} s)`);
  return true;
}

async function buildPage(page) {
  const config = `${page}/vite.config.mjs`;
  if (!existsSync(inRoot(config))) {
    say(`  ${page}：还没有页面，跳过 no page there yet, skipped`);
    return true;
  }
  return step(`vite ${page}`, inRoot('node_modules/vite/bin/vite.js'), [
    ...['build', '--config', config, '--logLevel', 'warn'],
  ]);
}

async function step(label, tool, args) {
  const { code, output } = await runTool(tool, args, { label });
  if (code === 0) return true;
  say(output.trimEnd());
  say(`编译没有成功：${label}（原因见上）。The build failed in ${label}, see above.`);
  return false;
}

// A module that was deleted must not live on in build/; one that is missing there must be written again.
function removeStale() {
  const made = listFiles('build').filter((file) => /^build\/(bot|jobs|server)\/.*\.js$/.test(file));
  const sources = sourceFiles().filter((file) => file.endsWith('.ts'));
  const wanted = new Set(sources.map((file) => `build/${file.replace(/\.ts$/, '.js')}`));
  for (const file of made.filter((it) => !wanted.has(it) && !it.startsWith('build/server/web/'))) {
    rmSync(inRoot(file), { force: true });
    rmSync(inRoot(`${file}.map`), { force: true });
  }
  if ([...wanted].some((file) => !made.includes(file))) rmSync(inRoot('build/.tsbuildinfo'), { force: true });
}

function copyAssets() {
  for (const file of sourceFiles().filter((it) => assets.test(it))) {
    mkdirSync(path.dirname(inRoot('build', file)), { recursive: true });
    copyFileSync(inRoot(file), inRoot('build', file));
  }
}

function sourceFiles() {
  return ['bot', 'jobs', 'server']
    .flatMap((folder) => listFiles(folder))
    .filter((it) => !it.startsWith('server/web/'));
}
