import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isHolderGone, newHolder } from '../../../server/platform/run-holder';
import { identifyProcess, isGone } from '../../../server/platform/process-identity';
import { until } from '../../support/until';

describe('whether the process of a name is gone', () => {
  const own = newHolder('bot');
  const [, pid = '', ticks = '', place = '', random = ''] = own.split('-');

  it('is not while it runs, nor while it is only stopped, and is once it was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
    await once(child, 'spawn');
    const identity = identifyProcess(child.pid ?? 0);
    const name = `bot-${String(identity.pid)}-${String(identity.startTicks)}-${place}-${random}`;
    expect(isHolderGone(name)).toBe(false);
    child.kill('SIGSTOP');
    expect(isHolderGone(name)).toBe(false);
    child.kill('SIGKILL');
    await until(() => Promise.resolve(isHolderGone(name)));
    expect(isHolderGone(name)).toBe(true);
  });

  it('is so when another process got its pid', () => {
    expect(isHolderGone(own)).toBe(false);
    expect(isHolderGone(`bot-${pid}-${String(Number(ticks) - 1)}-${place}-${random}`)).toBe(true);
  });

  it('is never said of another machine or container, nor of a name that tells too little', () => {
    const dead = '4194303';
    expect(isGone({ pid: Number(dead), startTicks: 1 })).toBe(true);
    for (const name of [
      `bot-${dead}-1-000000000000-${random}`,
      `bot-${dead}-${random}`,
      'bot-1',
      '',
      `bot-${dead}-1-${place}-${random}-more`,
    ])
      expect(isHolderGone(name)).toBe(false);
  });

  it('has two names for two starts', () => {
    expect(newHolder('bot')).not.toBe(own);
    expect([pid, ticks].map(Number)).not.toContain(NaN);
  });
});
