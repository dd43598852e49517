import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { compose } from '../../../compose';
import { yimenRoot } from '../../../platform/yimen-root';
import { setFailPoint } from '../../../store/set-fail-point';
import { storeUri } from '../../store-uri';
import { addResidents } from '../harness/add-residents';
import { type ScratchYimen, startScratchYimen } from '../harness/start-scratch-yimen';
import { tellResult } from '../harness/tell-result';
import { whatWasKept } from './what-was-kept';
import { startWriters } from './writers';

export interface DiskFullDrill {
  readonly people: number;
  readonly fullMs: number;
  readonly seed: number;
}

const calmMs = 1_500;
const redWithinMs = 5_000;
const healWithinMs = 60_000;
const settleMs = 120_000;
/** An answer that was on its way when the disk became full. */
const onTheWayMs = 250;

/**
 * `yimen drill disk-full`: people write to a program of its own, its disk becomes full, has room again. What was acknowledged
 * must be there and handled, nothing acknowledged meanwhile, `/ready` red and green in time, and what pages could not send
 * must come through by itself.
 */
export async function diskFullDrill({ people, fullMs, seed }: DiskFullDrill): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'yimen-full-'));
  const names = Array.from({ length: people }, (_, index) => `writer-${index + 1}`);
  await addResidents(join(yimenRoot(), 'demo/community'), folder, names);
  process.stderr.write(`seed ${seed}\n`);
  const yimen = await startScratchYimen({
    env: { YIMEN_COMMUNITY: folder, YIMEN_FAILPOINTS: 'true', LOG_LEVEL: 'warn' },
  });
  const composed = await compose({ uri: storeUri(yimen.dataFolder) ?? '' });
  try {
    const { connection } = composed;
    const writers = startWriters(yimen.address, names, seed);
    await delay(calmMs);

    await setFailPoint(connection, 'fullDisk', 'alwaysOn');
    const fullAt = performance.now();
    const red = await untilReadyIs(yimen, false, redWithinMs);
    await delay(Math.max(0, fullMs - (performance.now() - fullAt)));
    const waitedAtTheEnd = writers.unsent();
    await setFailPoint(connection, 'fullDisk', 'off');
    const healedAt = performance.now();
    const green = await untilReadyIs(yimen, true, healWithinMs);
    await writers.finish();
    const sentMs = Math.round(performance.now() - healedAt);
    writers.close();

    const { acknowledged, refused } = writers;
    const keptWhileFull = acknowledged.filter(
      ({ keptAt }) => keptAt > fullAt + onTheWayMs && keptAt < healedAt,
    ).length;
    const kept = await whatWasKept(connection, acknowledged, settleMs);
    const restarts = Object.values(yimen.restarts()).reduce((sum, one) => sum + one, 0);
    const { lost, unhandled, setAside, doubled, triesCounted } = kept;
    const wrong = [lost, unhandled, setAside, doubled, triesCounted, keptWhileFull, restarts, refused.length];
    const ok = wrong.every((one) => one === 0) && red.ms !== null && green.ms !== null && waitedAtTheEnd > 0;
    return tellResult({
      drill: 'disk-full',
      ok,
      figures: {
        ...{ seed, people, fullMs, acknowledged: acknowledged.length, acceptedButLost: kept.lost },
        ...{ redMs: red.ms, redParts: red.parts, greenMs: green.ms, unsentWhenFull: waitedAtTheEnd, sentMs },
        ...{ keptWhileFull, refused: refused.length, restarts, ...kept },
      },
      rows: [
        ['人 people · 满 full · seed', `${people} · ${fullMs / 1_000} s · ${seed}`],
        ['收下 acknowledged', String(acknowledged.length)],
        ['收下却丢了 accepted but lost', String(kept.lost)],
        ['满的时候收下 acknowledged while full', String(keptWhileFull)],
        ['没发出去的 unsent at the end of it', String(waitedAtTheEnd)],
        ['/ready 变红 red after', `${String(red.ms ?? '没有 never')} ms (${red.parts.join(', ')})`],
        ['/ready 变绿 green after', `${String(green.ms ?? '没有 never')} ms`],
        ['没发出去的都发出去了 all sent after', `${sentMs} ms`],
        ['未处理 unhandled · 搁置 set aside', `${kept.unhandled} · ${kept.setAside}`],
        ['存了两次 stored twice · 冤枉的尝试 tries counted', `${kept.doubled} · ${kept.triesCounted}`],
        ['重启 restarts · 拒绝 refused', `${restarts} · ${refused.length}`],
      ],
    });
  } finally {
    await composed.close();
    await yimen.stop();
    await rm(folder, { recursive: true });
  }
}

/** Asks every 50 ms; null when it did not come true in time. */
async function untilReadyIs(yimen: ScratchYimen, isReady: boolean, withinMs: number) {
  const start = performance.now();
  let parts = await yimen.notReady();
  while ((parts.length === 0) !== isReady && performance.now() - start < withinMs) {
    await delay(50);
    parts = await yimen.notReady();
  }
  const isTrue = (parts.length === 0) === isReady;
  return { ms: isTrue ? Math.round(performance.now() - start) : null, parts };
}
