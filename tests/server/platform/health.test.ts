import { createHealth } from '../../../server/platform/health';

describe('health', () => {
  it('is well when every check is, and says why not otherwise', async () => {
    const health = createHealth();
    health.add('store', async () => null);
    expect(await health.report()).toEqual({ ok: true, checks: { store: { ok: true } } });
    health.add('redis', async () => 'connection refused');
    expect(await health.report()).toEqual({
      ok: false,
      checks: { store: { ok: true }, redis: { ok: false, whyNot: 'connection refused' } },
    });
  });

  it('is well with a note when there is something to know', async () => {
    const health = createHealth();
    const note = { note: '2 messages are set aside', code: 'health.set-aside', figures: { messages: 2 } };
    health.add('set-aside', async () => note);
    expect(await health.report()).toEqual({ ok: true, checks: { 'set-aside': { ok: true, ...note } } });
  });

  it('takes a check that throws or hangs for not well', async () => {
    const health = createHealth({ timeoutMs: 20 });
    health.add('throws', () => Promise.reject(new TypeError('secret')));
    health.add('hangs', () => new Promise(() => undefined));
    expect((await health.report()).checks).toEqual({
      throws: { ok: false, whyNot: 'check failed: TypeError', code: 'health.failed', figures: {} },
      hangs: { ok: false, whyNot: 'no answer within 20 ms', code: 'health.no-answer', figures: { ms: 20 } },
    });
  });

  it('asks once for many who look at the same moment, and again later', async () => {
    let nowMs = 0;
    let asked = 0;
    const health = createHealth({ cacheMs: 500, nowMs: () => nowMs });
    health.add('store', async () => {
      asked += 1;
      return null;
    });
    await Promise.all([health.report(), health.report(), health.report()]);
    expect(asked).toBe(1);
    nowMs = 500;
    await health.report();
    expect(asked).toBe(2);
  });
});
