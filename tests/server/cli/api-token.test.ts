import { actOnApiTokens, type ApiTokenOptions } from '../../../server/cli/act-on-api-tokens';
import { findLiveToken } from '../../../server/core/people/find-live-token';
import { hashOfToken } from '../../../server/platform/api-token-secret';
import { setUpStore } from '../../support/set-up-store';

describe('yimen api-token', () => {
  const setUp = async () => {
    const { clock, grid, repositories } = await setUpStore();
    const at = clock.now();
    const { apiTokens } = repositories;
    return {
      grid,
      run: (options: Partial<ApiTokenOptions>, loaded: typeof grid | null = grid) =>
        actOnApiTokens(
          { apiTokens, grid: loaded, at },
          { who: null, department: null, days: 30, revoke: false, ...options },
        ),
      live: (words: string) =>
        findLiveToken(repositories, hashOfToken(words.split('\n')[0] ?? ''), clock.now()),
    };
  };

  it('gives one to 王芳, and one to 民政办, for which 何主任 speaks', async () => {
    const { live, run } = await setUp();
    const own = await run({ who: '王芳', days: 1 });
    expect(await live(own.words)).toMatchObject({ personId: 'wang-fang', department: null });
    expect(own.words).toContain('2026-06-10T10:00:00+08:00 前有效，给王芳本人');
    const office = await run({ who: 'he-zhuren', department: ' 民政办 ' });
    expect(await live(office.words)).toMatchObject({ personId: 'he-zhuren', department: '民政办' });
    expect(office.words).toContain('给民政办，由何主任联系');
  });

  it('ends those of a department, whoever spoke for it, and no others; run twice, too', async () => {
    const { live, run } = await setUp();
    const [first, second, other, own] = [
      await run({ who: '何主任', department: '民政办' }),
      await run({ who: '赵敏', department: '民政办' }),
      await run({ who: '何主任', department: '城管办' }),
      await run({ who: '何主任' }),
    ];
    for (const time of [1, 2])
      expect([time, await run({ department: '民政办', revoke: true })]).toMatchObject([
        time,
        { isDone: true },
      ]);
    expect([await live(first.words), await live(second.words)]).toEqual([null, null]);
    expect(await live(other.words)).not.toBeNull();
    expect(await live(own.words)).not.toBeNull();
  });

  it('ends all that a person shows, those of departments too', async () => {
    const { live, run } = await setUp();
    const both = [await run({ who: '何主任', department: '民政办' }), await run({ who: '何主任' })];
    expect((await run({ who: '何主任', revoke: true })).isDone).toBe(true);
    for (const { words } of both) expect(await live(words)).toBeNull();
  });

  it.each([
    ['nobody named', {}],
    ['nobody named for a department', { department: '民政办' }],
    ['a resident', { who: 'zhang-guilan' }],
    ['no days', { who: '王芳', days: 0 }],
    ['half a day', { who: '王芳', days: 0.5 }],
    ['more than a year', { who: '王芳', days: 367 }],
    ['a department without a name', { who: '王芳', department: ' ' }],
    ['a department with what parts ids', { who: '王芳', department: '民政/办:1' }],
    ['a department of two lines', { who: '王芳', department: '民政\n办' }],
    ['a long department', { who: '王芳', department: '办'.repeat(31) }],
  ])('refuses %s', async (_what, options) => {
    const { run } = await setUp();
    expect((await run(options)).isDone).toBe(false);
    expect((await run({ who: '王芳' }, null)).isDone).toBe(false);
  });
});
