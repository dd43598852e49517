import { existsSync, readFileSync } from 'node:fs';
import type { Environment } from './config';

/** The environment with what a `.env` file adds; what the shell sets wins over the file. */
export function readEnvFile(path: string, env: Environment): Environment {
  if (!existsSync(path)) return env;
  return { ...parseEnvText(readFileSync(path, 'utf8')), ...env };
}

// Our own few lines: util.parseEnv of Node 20 takes a commented last line for a setting.
function parseEnvText(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    const [, name, value] = match ?? [];
    if (name === undefined || value === undefined) continue;
    const quoted = /^(['"])(.*)\1$/.exec(value);
    found[name] = quoted?.[2] ?? value.replace(/\s+#.*$/, '');
  }
  return found;
}
