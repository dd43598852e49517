import { startScratchYimen } from '../harness/start-scratch-yimen';
import { tellResult } from '../harness/tell-result';
import type { KillTarget } from './kill-plan';
import { ledgerFileIn, runCampaign } from './run-campaign';
import type { KilledRound } from './run-kills';
import { tellCampaign } from './tell-campaign';

export interface KillsOptions {
  readonly rounds: number;
  readonly seed: number;
  readonly rate: number;
  readonly among?: readonly KillTarget[];
  readonly keep: boolean;
}

/** `yimen drill kills`: 1 when a promise was broken; then the scratch folder stays and is named. */
export async function killsVerb(options: KillsOptions): Promise<number> {
  const { rounds, seed } = options;
  process.stdout.write(`随机停进程 killing at random: rounds ${String(rounds)}, seed ${String(seed)}\n`);
  const yimen = await startScratchYimen({
    env: (folder) => ({ YIMEN_CHANNEL_LEDGER: ledgerFileIn(folder) }),
  });
  const beganMs = performance.now();
  const minutes = () => (performance.now() - beganMs) / 60_000;
  let code: number | null = null;
  let killMinutes = 0;
  const onRound = (round: KilledRound, index: number): void => {
    const perMinute = (index + 1) / minutes();
    const left = (rounds - index - 1) / perMinute;
    const up =
      round.upAfterMs === null ? 'next at once' : `up after ${(round.upAfterMs / 1_000).toFixed(1)} s`;
    process.stdout.write(
      `${String(index + 1).padStart(4)}/${String(rounds)} ${round.targets.join('+').padEnd(13)} ${up.padEnd(15)} ${perMinute.toFixed(1)}/min, about ${left.toFixed(1)} min left\n`,
    );
  };
  try {
    const campaign = await runCampaign(
      {
        yimen,
        ledgerFile: ledgerFileIn(yimen.folder),
        onRound,
        onQuiesce() {
          killMinutes = minutes();
          process.stdout.write('等一切办完 waiting until all is done…\n');
        },
      },
      options,
    );
    code = tellResult(tellCampaign(campaign, seed, killMinutes));
    return code;
  } finally {
    const keep = options.keep || code !== 0;
    await yimen.stop({ keep });
    if (keep) process.stdout.write(`留在 kept in ${yimen.folder}: ledger.jsonl, output, data\n`);
  }
}
