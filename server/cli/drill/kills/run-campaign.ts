import { join } from 'node:path';
import { compose } from '../../../compose';
import { storeUri } from '../../store-uri';
import { seededRandom } from '../../seeded-random';
import type { ScratchYimen } from '../harness/start-scratch-yimen';
import { uploadPhoto } from '../harness/upload-photo';
import { checkInvariants } from './invariants/check-invariants';
import type { InvariantResult } from './invariants/invariant';
import { killPlan, type KillTarget } from './kill-plan';
import { driveLoad } from './load/drive-load';
import { thePeople } from './load/the-people';
import { quiesce } from './quiesce';
import { type KilledRound, runKills } from './run-kills';
import { countUnfinished } from './views/count-unfinished';
import { gatherViews } from './views/gather-views';
import type { KillViews } from './views/kill-views';
import { readReports } from './views/read-reports';

export interface CampaignInput {
  readonly rounds: number;
  readonly seed: number;
  /** Messages a second. */
  readonly rate: number;
  readonly among?: readonly KillTarget[];
}

export interface CampaignDeps {
  readonly yimen: ScratchYimen;
  readonly ledgerFile: string;
  readonly onRound: (round: KilledRound, index: number) => void;
  readonly onQuiesce: () => void;
}

export interface Campaign {
  readonly rounds: readonly KilledRound[];
  readonly views: KillViews;
  readonly results: readonly InvariantResult[];
  readonly isQuiet: boolean;
  /** What was left when the wait was over. */
  readonly unfinished: Readonly<Record<string, number>>;
  readonly refused: readonly string[];
  readonly unacknowledged: number;
  readonly quiesceMs: number;
}

const quietWithinMs = 180_000;

export const ledgerFileIn = (folder: string): string => join(folder, 'ledger.jsonl');

/** People talk, processes are killed; then all come to rest and the three views are compared. */
export async function runCampaign(deps: CampaignDeps, input: CampaignInput): Promise<Campaign> {
  const { yimen } = deps;
  const photoId = await uploadPhoto(yimen.address);
  const people = await thePeople({ seed: input.seed, photoId });
  const random = seededRandom(input.seed + 1);
  const uri = storeUri(yimen.dataFolder);
  if (uri === null) throw new Error('the store has no socket');
  const store = await compose({ uri });
  try {
    const load = driveLoad({ ...people, address: yimen.address, random, rate: input.rate });
    try {
      const reports = () => readReports(store.connection);
      const rounds = await runKills({ yimen, reports, onRound: deps.onRound }, killPlan(input));
      load.windDown();
      deps.onQuiesce();
      const beganMs = performance.now();
      const unfinished = () => countUnfinished(store.connection);
      const isQuiet = await quiesce({ isQuiet: load.isQuiet, unfinished, withinMs: quietWithinMs });
      const quiesceMs = Math.round(performance.now() - beganMs);
      const views = await gatherViews({
        yimen,
        connection: store.connection,
        ledgerFile: deps.ledgerFile,
        submitted: load.submitted(),
        canaries: people.canaries,
        killed: rounds.flatMap(({ targets }) => targets),
      });
      return {
        rounds,
        views,
        results: checkInvariants(views),
        isQuiet,
        unfinished: await unfinished(),
        refused: load.refused(),
        unacknowledged: load.waiting(),
        quiesceMs,
      };
    } finally {
      load.stop();
    }
  } finally {
    await store.close();
  }
}
