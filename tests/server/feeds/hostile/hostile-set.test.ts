import { fetchLimits, type FetchDeps } from '../../../../server/feeds/fetch/fetch-deps';
import { askAndRead } from './ask-and-read';
import { slow, tooMuch, unreadable, unsafe, wrongCharset } from './hostile-answers';

const short: Partial<FetchDeps> = { limits: { ...fetchLimits, totalMs: 150 } };
const mostMs = fetchLimits.totalMs / 2;

describe('a source that', () => {
  it.each(slow)('$name is left in time', async ({ adapter, answer, code }) => {
    expect(await askAndRead(adapter, answer, short)).toEqual({ code });
  });

  it.each(tooMuch)('$name is cut, and takes little time and memory', async ({ adapter, answer, code }) => {
    const [startedAt, before] = [performance.now(), process.memoryUsage().rss];
    expect(await askAndRead(adapter, answer)).toEqual({ code });
    expect(performance.now() - startedAt).toBeLessThan(mostMs);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it.each(unsafe)('gives $name is not read', async ({ adapter, answer, code }) => {
    expect(await askAndRead(adapter, answer)).toEqual({ code });
  });

  it.each(unreadable)('gives $name has given nothing', async ({ adapter, answer, code }) => {
    const startedAt = performance.now();
    expect(await askAndRead(adapter, answer)).toEqual({ code });
    expect(performance.now() - startedAt).toBeLessThan(mostMs);
  });

  it.each(wrongCharset)('$name is read as it was meant', async ({ answer }) => {
    const { items = [] } = await askAndRead('rss', answer);
    expect(items).toMatchObject([{ title: '农产品', attribution: '农产品' }]);
  });
});
