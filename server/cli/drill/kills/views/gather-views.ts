import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { readLedgerLines, sha256 } from '../../../../../bot/web-chat/ledger-line';
import { sayOfBot } from '../../../../../bot/wording/bot-sayings';
import { createRenderSaying } from '../../../../../bot/wording/render-saying';
import { socketFolder } from '../../../../platform/socket-folder';
import type { ScratchYimen } from '../../harness/start-scratch-yimen';
import type { KillTarget } from '../kill-plan';
import type { KillViews, Submitted } from './kill-views';
import { readStoreView } from './read-store-view';
import { dumpRedis, scanText } from './scan-personal-data';

export interface GatherViewsInput {
  readonly yimen: Pick<ScratchYimen, 'dataFolder' | 'output'>;
  readonly connection: Connection;
  readonly ledgerFile: string;
  readonly submitted: readonly Submitted[];
  readonly canaries: readonly string[];
  readonly killed: readonly KillTarget[];
}

const render = createRenderSaying({ now: () => new Date() }, { isKnown: () => true });

/** The three views, and what the output and Redis hold; taken while everything still runs. */
export async function gatherViews(input: GatherViewsInput): Promise<KillViews> {
  const { yimen, canaries } = input;
  const redis = await dumpRedis(join(socketFolder(yimen.dataFolder), 'redis.sock'));
  const scans = [scanText('output', yimen.output(), canaries), scanText('Redis', redis, canaries)];
  return {
    submitted: input.submitted,
    store: await readStoreView(input.connection),
    ledger: readLedgerLines(readFileSync(input.ledgerFile, 'utf8')),
    findings: scans.flatMap(({ findings }) => findings),
    scanned: { canaries: canaries.length, bytes: scans.reduce((sum, { bytes }) => sum + bytes, 0) },
    outageNotice: sha256(render(sayOfBot('noted', { dutyPhone: null }))),
    outages: input.killed.filter((name) => name === 'store' || name === 'bot').length,
  };
}
