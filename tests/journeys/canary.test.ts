import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startScratchYimen, type ScratchYimen } from '../../server/cli/drill/harness/start-scratch-yimen';
import { createCanaryScanner } from '../support/canary';
import { until } from '../support/until';
import { breakOff } from './support/canary-breaks';
import { writeCanaryCommunity } from './support/canary-community';
import { knockWithMarks, playCanaryDay } from './support/canary-day';
import { canaryMarks } from './support/canary-marks';
import {
  commandTraces,
  filesOf,
  openRedis,
  pageTraces,
  redisTraces,
  type Traces,
} from './support/canary-traces';

const scanner = createCanaryScanner(Object.values(canaryMarks));
const hitsIn = (traces: Traces): readonly string[] =>
  [...traces].flatMap(([name, bytes]) =>
    scanner.scan(bytes).map(({ mark, form, at }) => `${name}: ${mark} ${form} at ${at}`),
  );

describe('a day of people with marked names, phones and ID numbers', () => {
  jest.setTimeout(120_000);
  const community = mkdtempSync(join(tmpdir(), 'yimen-canary-'));
  let yimen: ScratchYimen;
  beforeAll(async () => {
    await writeCanaryCommunity(community);
    yimen = await startScratchYimen({
      env: (folder) => ({
        LOG_LEVEL: 'debug',
        YIMEN_COMMUNITY: community,
        YIMEN_CHANNEL_LEDGER: join(folder, 'ledger.jsonl'),
      }),
    });
    await playCanaryDay(yimen.address);
    await knockWithMarks(yimen.address);
    await breakOff(yimen);
  });
  afterAll(async () => {
    await yimen.stop();
    rmSync(community, { recursive: true });
  });

  it('is in the store', () => {
    const { kept } = filesOf(yimen.folder);
    const found = new Set([...kept.values()].flatMap((bytes) => scanner.scan(bytes).map(({ mark }) => mark)));
    expect([...found].sort()).toEqual([...Object.values(canaryMarks)].sort());
  });

  it('leaves no mark on pages, in figures or in what the commands print', async () => {
    const traces = new Map([...(await pageTraces(yimen.address)), ...(await commandTraces(yimen))]);
    expect(traces.get('/ready')?.toString()).toContain('1 message and 1 reminder are set aside');
    expect(traces.get('/')?.toString()).toContain('1 条消息、1 个定时提醒没处理成');
    expect(traces.get('/metrics')?.toString()).toMatch(/^yimen_dues_set_aside\{.*\} 1$/m);
    expect(traces.get('yimen set-aside list')?.toString()).toMatch(/消息 message .* TypeError/);
    expect(traces.get('yimen status')?.toString()).toContain('supervisor');
    expect(traces.get('yimen set-aside retry nobody')?.toString()).toContain('没有这个编号');
    expect(hitsIn(traces)).toEqual([]);
  });

  it('leaves no mark in Redis, neither now nor in what it ever wrote', async () => {
    const redis = openRedis(yimen);
    try {
      const traces = await redisTraces(redis);
      expect(traces.size).toBeGreaterThan(3);
      expect(hitsIn(traces)).toEqual([]);
      // A dump is packed unless told otherwise, and what is packed cannot be searched.
      await redis.config('SET', 'rdbcompression', 'no');
      await redis.save();
      const files = () =>
        new Map([...filesOf(yimen.folder).others].filter(([name]) => name.startsWith('data/redis/')));
      const names = [...files().keys()].join(' ');
      expect(names).toMatch(/\.incr\.aof.*dump\.rdb/);
      expect(hitsIn(files())).toEqual([]);

      // The same look finds a mark that is there.
      await redis.hset('probe', 'data', Buffer.from(`{"to":"${canaryMarks.resident}"}`).toString('base64'));
      await redis.save();
      expect(hitsIn(await redisTraces(redis))).toEqual([expect.stringContaining('redis probe')]);
      await until(async () => new Set(hitsIn(files()).map((hit) => hit.split(':')[0])).size === 2);
      await redis.del('probe');
    } finally {
      redis.disconnect();
    }
  });

  it('leaves no mark in the log at its most talkative, the ledger, or any other file, crashes included', () => {
    const { others } = filesOf(yimen.folder);
    const rest = new Map([...others].filter(([name]) => !name.startsWith('data/redis/')));
    expect([...rest.keys()]).toEqual(
      expect.arrayContaining(['output', 'ledger.jsonl', 'data/run/processes.json']),
    );
    expect(hitsIn(rest)).toEqual([]);
    const output = yimen.output();
    expect(output).toContain('a message could not be handled');
    expect(output).toContain('SIGABRT');
    expect(output).toContain('"path":"/chat/…/…"');
  });
});
