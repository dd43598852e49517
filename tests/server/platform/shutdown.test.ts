import { createLogger } from '../../../server/platform/logger';
import { createShutdown } from '../../../server/platform/shutdown';

function setup(deadlineMs = 1000) {
  const lines: string[] = [];
  const log = createLogger({ process: 'jobs', level: 'info', write: (line) => void lines.push(line) });
  return { shutdown: createShutdown({ log, deadlineMs }), lines };
}

describe('stopping a process', () => {
  it('goes in waves, whatever the order of adding', async () => {
    const { shutdown } = setup();
    const stopped: string[] = [];
    const part = (name: string) => async () => void stopped.push(name);
    shutdown.add('let-go', 'store', part('store'));
    shutdown.add('finish-work', 'queue', part('queue'));
    shutdown.add('take-nothing-new', 'http', part('http'));
    expect(await shutdown.run()).toBe('clean');
    expect(stopped).toEqual(['http', 'queue', 'store']);
  });

  it('happens once, however often it is asked for', async () => {
    const { shutdown } = setup();
    let times = 0;
    shutdown.add('let-go', 'store', () => void (times += 1));
    expect(await Promise.all([shutdown.run(), shutdown.run()])).toEqual(['clean', 'clean']);
    expect(times).toBe(1);
  });

  it('goes on when a part fails, and says which', async () => {
    const { shutdown, lines } = setup();
    let closed = false;
    shutdown.add('finish-work', 'queue', () => Promise.reject(new Error('x')));
    shutdown.add('let-go', 'store', () => void (closed = true));
    expect(await shutdown.run()).toBe('clean');
    expect(closed).toBe(true);
    expect(lines[0]).toContain('"part":"queue"');
  });

  it('gives up at the deadline and names what hangs', async () => {
    const { shutdown, lines } = setup(20);
    shutdown.add('finish-work', 'queue', () => new Promise(() => undefined));
    expect(await shutdown.run()).toBe('late');
    expect(lines[0]).toContain('"parts":["queue"]');
  });
});
