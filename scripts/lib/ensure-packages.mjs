import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findOnPath } from './find-on-path.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { say, sayAndStop } from './say.mjs';

const stamp = inRoot('node_modules', '.yimen-lock');

/** Installs the locked packages when they are missing or not the ones of package-lock.json. */
export async function ensurePackages() {
  checkNodeVersion();
  const wanted = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled()) await install();
  writeFileSync(stamp, wanted);
}

async function install() {
  const startedAt = Date.now();
  say('安装依赖包，第一次约一两分钟… Installing packages, a minute or two the first time…');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code } = await run(...npmCommand(args), { show: true, label: 'npm ci' });
  if (code !== 0) {
    sayAndStop(
      '依赖包没有装上（原因见上）。Packages could not be installed, see above.',
      '检查网络后再试。Check the network, then try again:  npm ci --ignore-scripts',
    );
  }
  say(`  依赖包已装好 packages installed (${Math.round((Date.now() - startedAt) / 1000)} s)`);
}

// npm that runs us says where it is; called by node directly, it lies beside node.
function npmCommand(args) {
  const given = process.env.npm_execpath;
  if (given !== undefined && /npm-cli\.js$/.test(given)) return [process.execPath, [given, ...args]];
  const beside = path.join(path.dirname(process.execPath), 'npm');
  return [existsSync(beside) ? beside : (findOnPath('npm') ?? 'npm'), args];
}

// Someone may have typed `npm ci` before: npm's own list then agrees with the lock file.
function isInstalled() {
  const hidden = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = packagesOf(inRoot('package-lock.json'));
  const have = packagesOf(hidden);
  const fits = Object.entries(wanted).every(([name, entry]) =>
    name in have ? have[name].version === entry.version : entry.optional === true || name === '',
  );
  return fits && Object.keys(have).every((name) => name in wanted);
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

function checkNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  sayAndStop(`需要 Node 20.19 或更新，现在是 ${process.versions.node}。Node 20.19 or newer is needed.`);
}
