import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { built } from '../lib/built.mjs';
import { verdictOn } from '../lib/compare-pairs.mjs';
import { round } from '../lib/percentiles.mjs';
import { fillCommunity } from '../world/fill-community.mjs';
import { openStore } from '../world/open-store.mjs';
import { countRedisCommands } from './count-redis-commands.mjs';
import { countStoreCommands } from './count-store-commands.mjs';

const bar = { floor: 5, goal: 2 };

/** Commands a second to store and Redis while nobody writes and nothing is due: the built program with all its processes. */
export async function idle({ smoke, say }) {
  const seconds = smoke ? 5 : 180;
  const settleMs = smoke ? 1_000 : 30_000;
  const folder = mkdtempSync(path.join(tmpdir(), 'yimen-idle-'));
  const { startScratchYimen } = built('server/cli/drill/harness/start-scratch-yimen');
  const { socketFolder } = built('server/platform/socket-folder');
  const closing = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const scratch = await openStore();
    closing.push(() => scratch.close());
    (await fillCommunity(scratch.connection)).clock.stop();
    const socket = path.join(folder, 'store.sock');
    const store = await countStoreCommands(socketOf(scratch.uri), socket);
    closing.push(() => store.close());
    const yimen = await startScratchYimen({
      env: { MONGODB_URI: `mongodb://${encodeURIComponent(socket)}/yimen` },
    });
    closing.push(() => yimen.stop());
    const redis = await countRedisCommands(path.join(socketFolder(yimen.dataFolder), 'redis.sock'));
    closing.push(() => redis.close());
    await pause(settleMs);
    say(`  idle for ${seconds} s`);
    const before = { store: store.counts(), redis: redis.counts() };
    await pause(seconds * 1_000);
    const told = {
      store: perSecond(before.store, store.counts(), seconds),
      redis: perSecond(before.redis, redis.counts(), seconds),
    };
    return outcomeOf(told, { smoke, seconds });
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

function outcomeOf(told, { smoke, seconds }) {
  const { queues } = built('jobs/queues/queues');
  const all = round(sum(told.store) + sum(told.redis), 2);
  const shown = (label, value) => ({ label, value, floor: '-', goal: '-', verdict: 'shown', errors: 0 });
  return {
    what: 'all processes of the built program, nobody writes, nothing is due; a connection’s own heartbeats count',
    size: { seconds, queues: queues.map(({ name }) => name) },
    measures: [
      {
        label: `store and Redis commands a second, ${queues.length} queues`,
        value: all,
        ...bar,
        verdict: smoke ? 'shown' : verdictOn(all, bar),
        errors: 0,
      },
      shown('of the store', round(sum(told.store), 2)),
      shown('of Redis', round(sum(told.redis), 2)),
    ],
    tables: ['store', 'redis'].map((side) => ({
      title: `${side}, commands a second`,
      head: ['command', 'a second'],
      rows: Object.entries(told[side]).sort(([, a], [, b]) => b - a),
    })),
  };
}

const sum = (counts) => Object.values(counts).reduce((all, count) => all + count, 0);

const perSecond = (before, after, seconds) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([name, count]) => [name, round((count - (before[name] ?? 0)) / seconds, 3)])
      .filter(([, count]) => count > 0),
  );

const socketOf = (uri) => decodeURIComponent(/^mongodb:\/\/([^/?]+)/.exec(uri)?.[1] ?? '');
