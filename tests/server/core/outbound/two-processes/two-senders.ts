import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runTypescript } from '../../../../support/run-typescript';

const lineOfLedger = z.object({ holder: z.string(), to: z.string(), text: z.string() });
export type LedgerLine = z.infer<typeof lineOfLedger>;

export interface SenderProcess {
  readonly holder: string;
  /** What it says of itself. */
  state(): string;
  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void;
}

/** Processes that send for one account, and the file they write into what they said. */
export function startSenders(
  at: { readonly uri: string; readonly communityId: string; readonly folder: string },
  holders: readonly string[],
) {
  const ledger = join(at.folder, `${at.communityId}.jsonl`);
  const senders = holders.map((holder): SenderProcess & { readonly child: ChildProcess } => {
    const main = 'tests/server/core/outbound/two-processes/sender-main.ts';
    const child = runTypescript(main, [at.uri, at.communityId, holder, ledger]);
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    return {
      holder,
      child,
      state: () => said.trim().split('\n').at(-1) ?? '',
      signal: (name) => void child.kill(name),
    };
  });
  return {
    senders,
    said: (): readonly LedgerLine[] =>
      existsSync(ledger)
        ? readFileSync(ledger, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => lineOfLedger.parse(JSON.parse(line)))
        : [],
    async stop() {
      await Promise.all(
        senders.map(async ({ child }) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          const gone = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGKILL');
          await gone;
        }),
      );
    },
  };
}
