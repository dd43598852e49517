import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../server/platform/config';
import { crashMark, createCrashGate, parseCrashAt } from '../../../server/platform/crash-at';

let dataFolder = '';
let deaths = 0;
const die = () => void (deaths += 1);

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'yimen-crash-'));
  deaths = 0;
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

describe('a process told to end itself at a write', () => {
  const crashAt = { point: 'after-request-write', passing: 2 } as const;

  test('ends at the second passing, leaves its mark first, and never goes on', async () => {
    const gate = createCrashGate(
      { dataFolder, die: () => (existsSync(crashMark(dataFolder, crashAt)) ? die() : undefined) },
      crashAt,
    );
    await gate.pass('after-request-write');
    await gate.pass('before-request-write');
    expect(deaths).toBe(0);
    const goneOn = gate.pass('after-request-write').then(() => 'went on');
    expect(deaths).toBe(1);
    expect(await Promise.race([goneOn, new Promise((resolve) => setImmediate(resolve, 'stopped'))])).toBe(
      'stopped',
    );
  });

  test('started again on the same data it goes on, and so does another process of it', async () => {
    const first = createCrashGate({ dataFolder, die }, { ...crashAt, passing: 1 });
    void first.pass('after-request-write');
    const again = createCrashGate({ dataFolder, die }, { ...crashAt, passing: 1 });
    await again.pass('after-request-write');
    await again.pass('after-request-write');
    expect(deaths).toBe(1);
  });

  test('reads a point and the number of its passing, and nothing else', () => {
    expect(parseCrashAt('before-send')).toEqual({ point: 'before-send', passing: 1 });
    expect(parseCrashAt('before-send#12')).toEqual({ point: 'before-send', passing: 12 });
    for (const words of [
      '',
      'send',
      'after-nothing',
      'before-send#0',
      'before-send#',
      'before-send #2',
      '#1',
    ])
      expect([words, parseCrashAt(words)]).toEqual([words, null]);
  });

  test('with a name that is no point nothing is started, and the sentence says how to list them', () => {
    const reading = readConfig({ CRASH_AT: 'after-nothing' }, '/');
    expect(reading).toMatchObject({ ok: false });
    expect(JSON.stringify(reading)).toContain('npm run yimen -- drill points');
    expect(readConfig({ CRASH_AT: 'after-send#2' }, '/')).toMatchObject({ ok: true });
  });
});
