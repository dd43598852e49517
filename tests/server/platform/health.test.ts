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

  it('takes a check that throws or hangs for not well', async () => {
    const health = createHealth({ timeoutMs: 20 });
    health.add('throws', () => Promise.reject(new TypeError('secret')));
    health.add('hangs', () => new Promise(() => undefined));
    expect((await health.report()).checks).toEqual({
      throws: { ok: false, whyNot: 'check failed: TypeError' },
      hangs: { ok: false, whyNot: 'no answer within 20 ms' },
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
