import { spawnSync } from 'node:child_process';
import { findOnPath } from './find-on-path.mjs';
import { run } from './run.mjs';

// Debian starts a service as soon as it is installed; ours are started by us, on our own sockets.
const script = `
set -e
rule=/usr/sbin/policy-rc.d
if [ ! -e "$rule" ]; then
  printf '#!/bin/sh\\nexit 101\\n' > "$rule"; chmod 755 "$rule"
  trap 'rm -f "$rule"' EXIT
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
apt-get install -y -q --no-install-recommends "$@"
if command -v systemctl >/dev/null 2>&1; then
  for name in "$@"; do systemctl disable "$name" >/dev/null 2>&1 || true; done
fi
`;

/** How this user may install Debian packages: the words to put before a command, or null when not at all. */
export function rootWords() {
  if (findOnPath('apt-get') === null) return null;
  if (process.getuid?.() === 0) return [];
  const sudo = findOnPath('sudo');
  const free = sudo !== null && spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return free ? [sudo, '-n'] : null;
}

/** Installs Debian packages without questions; resolves to { code, output }. */
export function aptInstall(packages) {
  const words = [...(rootWords() ?? []), '/bin/sh', '-c', script, 'install', ...packages];
  const [command, ...args] = words;
  return run(command, args, { label: `apt-get install ${packages.join(' ')}` });
}

/** What a person has to type to install them. */
export function aptSentence(packages) {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  return `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}
