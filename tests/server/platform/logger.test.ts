import { createLogger } from '../../../server/platform/logger';
import { toReadableLine } from '../../../server/platform/readable-line';

function logging(readable = false) {
  const lines: string[] = [];
  const log = createLogger({
    process: 'bot',
    level: 'info',
    readable,
    write: (line) => void lines.push(line),
  });
  return { log, lines };
}

describe('the log', () => {
  it('writes fields and a constant sentence as one JSON line', () => {
    const { log, lines } = logging();
    log.info({ requestId: 'r1', ms: 3 }, 'request opened');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      process: 'bot',
      requestId: 'r1',
      ms: 3,
      msg: 'request opened',
    });
    expect(lines[0]?.endsWith('\n')).toBe(true);
  });

  it('leaves out what people wrote or are called, even when a caller forgets', () => {
    const { log, lines } = logging();
    log.info(
      { text: '灯坏了', message: { text: '灯坏了', phone: '13800138000' }, displayName: '王芳' },
      'turn done',
    );
    expect(lines.join('')).not.toMatch(/灯坏了|13800138000|王芳/);
  });

  it('tells the type, code and place of an error, but not its message', () => {
    const { log, lines } = logging();
    log.error({ err: Object.assign(new TypeError('王芳\n    at 三栋'), { code: 'E_X' }) }, 'a bug');
    const { err } = JSON.parse(lines[0] ?? '');
    expect(err).toMatchObject({ type: 'TypeError', code: 'E_X' });
    expect(err.at[0]).toContain('logger.test.ts');
    expect(lines.join('')).not.toMatch(/王芳|三栋/);
  });

  it('is readable on a terminal, in the time of the people who read it', () => {
    const line = JSON.stringify({ level: 40, time: 0, process: 'jobs', msg: 'will be retried', tries: 2 });
    expect(toReadableLine(line)).toBe('08:00:00 WARN jobs: will be retried tries=2');
    expect(toReadableLine('plain words\n')).toBe('plain words');
    const { log, lines } = logging(true);
    log.warn({}, 'will be retried');
    expect(lines[0]).toMatch(/ WARN bot: will be retried\n$/);
  });
});
