import { join, resolve } from 'node:path';
import { readConfig } from '../platform/config';
import { readEnvFile } from '../platform/read-env-file';
import { appProcesses } from './app-processes';
import { findProgram } from './find-program';
import { createOutput } from './output';
import { readFlags } from './read-flags';
import { StartRefusal } from './start-refusal';
import { createSupervision } from './supervise';
import { watchParent } from './watch-parent';

function main(): void {
  const flags = readFlags(process.argv.slice(2));
  const env = { ...readEnvFile(join(process.cwd(), '.env'), process.env), ...flags.env };
  const output = createOutput({
    write: (text) => void process.stdout.write(text),
    readable: process.stdout.isTTY,
    nowMs: () => performance.now(),
  });
  const reading = readConfig(env, process.cwd());
  if (!reading.ok || flags.unknown.length > 0) {
    const problems = [...flags.unknown, ...(reading.ok ? [] : reading.problems)];
    output.say(['设置有误，没有启动。Wrong settings, not started:', ...problems].join('\n  - '));
    process.exit(1);
  }
  const supervision = createSupervision(
    { output, children: { setpriv: findProgram('setpriv', env.PATH), onLine: output.childLine } },
    { config: reading.config, env, build: resolve(__dirname, '../..'), apps: appProcesses },
  );

  let stopping = false;
  function stop(code: number, why: string): void {
    // A terminal and npm may both pass on the same Ctrl-C.
    if (stopping) return;
    stopping = true;
    output.say(why);
    void supervision.stop().then(() => {
      if (code === 0) output.say('已停止。Stopped.');
      process.exit(code);
    });
  }

  // Whoever reads our lines may be gone; that is no reason to leave children behind.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  process.on('SIGINT', () => stop(0, '正在停止… Stopping…'));
  process.on('SIGTERM', () => stop(0, '正在停止… Stopping…'));
  process.on('SIGHUP', () => stop(0, '终端关闭，正在停止… Terminal closed, stopping…'));
  process.on('uncaughtException', (error) => stop(1, `没有料到的错误 unexpected error: ${error.name}`));
  watchParent(() => stop(0, '启动者已退出，正在停止… The starting process is gone, stopping…'));
  supervision.start().catch((error: unknown) => stop(1, explain(error)));
}

function explain(error: unknown): string {
  if (error instanceof StartRefusal) return error.lines.filter((line) => line !== '').join('\n');
  return `没有启动成功。Not started: ${error instanceof Error ? error.message : 'unknown error'}`;
}

main();
