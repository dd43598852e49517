import { join } from 'node:path';
import { readConfig, type Config } from './config';
import { readEnvFile } from './read-env-file';

/** Reads shell and `.env` for a main.ts. With wrong settings it says so, a line each, and ends the process with 1. */
export function loadConfig(): Config {
  const folder = process.cwd();
  const reading = readConfig(readEnvFile(join(folder, '.env'), process.env), folder);
  if (reading.ok) return reading.config;
  process.stderr.write('设置有误，没有启动。Wrong settings, not started:\n');
  for (const problem of reading.problems) process.stderr.write(`  - ${problem}\n`);
  process.exit(1);
}
