import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { GatewayAnswer, GatewayCommand } from '../../../bot/gateway/gateway-command';
import type { ChatCommunity } from '../../../bot/web-chat/chat-community';
import { yimenRoot } from '../../../server/platform/yimen-root';

export interface RunningGateway {
  readonly port: number;
  readonly token: string;
  /** Where its ledger is. */
  readonly folder: string;
  act(command: GatewayCommand): Promise<GatewayAnswer>;
  /** Something else at its door. */
  write(text: string): void;
  /** Without a word to its client. */
  kill(): Promise<void>;
  /** Another one on the same port, with the same ledger and no memory of what was said. */
  startAgain(): Promise<RunningGateway>;
  close(): Promise<void>;
}

interface Answered {
  readonly id?: number;
  readonly answer?: GatewayAnswer;
  readonly error?: string;
  readonly ready?: boolean;
  readonly port?: number;
  readonly token?: string;
}

/** The built gateway as a process of its own. */
export async function startGateway(
  community: ChatCommunity,
  at: { readonly folder?: string; readonly port?: number; readonly token?: string } = {},
): Promise<RunningGateway> {
  const folder = at.folder ?? (await mkdtemp(join(tmpdir(), 'gateway-')));
  const file = join(folder, 'community.json');
  await writeFile(file, JSON.stringify(community));
  const child = spawn(
    process.execPath,
    [
      join(yimenRoot(), 'build/bot/gateway/main.js'),
      ...['--community', file, '--folder', folder],
      ...['--token', at.token ?? `insecure_${randomUUID()}`],
      ...(at.port === undefined ? [] : ['--port', String(at.port)]),
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], HOME: folder } },
  );
  const ended = once(child, 'exit');
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const waiting = new Map<number, (line: Answered) => void>();
  let asked = 0;
  const ready = new Promise<Answered>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as Answered;
      if (line.ready) resolve(line);
      else waiting.get(line.id ?? 0)?.(line);
    });
    child.once('exit', () => reject(new Error(`the gateway ended: ${complaints}`)));
  });
  const { port = 0, token = '' } = await ready;
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return {
    port,
    token,
    folder,
    kill,
    write: (text) => void child.stdin.write(text),
    act: (command) =>
      new Promise((resolve, reject) => {
        const id = (asked += 1);
        waiting.set(id, ({ answer, error }) => (answer ? resolve(answer) : reject(new Error(error))));
        child.stdin.write(`${JSON.stringify({ id, command })}\n`);
      }),
    startAgain: () => startGateway(community, { folder, port, token }),
    async close() {
      child.stdin.end();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
