import { setUpNoticesApi, wish } from './set-up-notices-api';

const setUp = setUpNoticesApi;

describe('notices by the staff API', () => {
  it('赵敏 sees what would become of it, confirms it, 周建国 agrees, and the room hears it once', async () => {
    const { get, post, saidTo, until, zhao, zhou } = await setUp();
    const shown = (await post(zhao, '/notices/preview', wish)).body;
    expect(shown).toEqual({
      confirmed: { rooms: 1, people: 0 },
      rooms: [{ id: 'jia-residents', name: '甲片居民群', areaId: 'jia' }],
      roomsOfOneName: [],
      areasWithout: [],
      unreached: [],
      goesOutAt: '2026-06-09T10:10:00+08:00',
      approvalsNeeded: 1,
      reviewerId: 'zhou-jianguo',
    });
    expect((await get(zhao, '/notices')).body.notices).toEqual([]);
    const written = await post(zhao, '/notices', { ...wish, confirmed: shown.confirmed });
    expect(written.body).toMatchObject({
      ...wish,
      number: 'YX-0609-N01',
      state: 'draft',
      severity: 'routine',
    });
    expect(await saidTo('zhou-jianguo')).toContain('notice-review');
    const approved = await post(zhou, '/notices/YX-0609-N01/approve');
    expect(approved.body).toMatchObject({ state: 'approved', approvedByIds: ['zhou-jianguo'] });
    await until('2026-06-09T10:30:00+08:00');
    expect(await saidTo('room:jia-residents')).toEqual(['notice-in-room']);
    const sent = (await get(zhao, '/notices/YX-0609-N01')).body;
    expect(sent).toMatchObject({ state: 'sent', roomIds: ['jia-residents'], corrects: null });
    expect((await get(zhao, '/notices')).body.notices).toEqual([sent]);
  });

  it('counts who cannot be written to, by name, to those who may write', async () => {
    const { person, post, repositories, wang, zhao } = await setUp();
    const silent = { ...(await person('zhang-guilan')), id: 'no-account', name: '林秀' };
    await repositories.people.save(silent);
    const forAll = { ...wish, audience: { kind: 'households' } };
    const { confirmed, rooms, unreached } = (await post(zhao, '/notices/preview', forAll)).body;
    expect([confirmed.rooms, rooms]).toEqual([0, []]);
    expect(confirmed.people).toBeGreaterThan(0);
    expect(unreached).toEqual([{ id: 'no-account', name: '林秀' }]);
    const other = await post(wang, '/notices/preview', forAll);
    expect([other.status, other.body.error.code]).toEqual([403, 'notices.not-writer']);
  });

  it('is written for nobody but those the preview showed', async () => {
    const { get, post, zhou } = await setUp();
    const answer = await post(zhou, '/notices', { ...wish, confirmed: { rooms: 2, people: 0 } });
    expect([answer.status, answer.body.error.code]).toEqual([409, 'notices.audience-changed']);
    expect((await get(zhou, '/notices')).body.notices).toEqual([]);
  });

  it('is one of a call that comes twenty times, and said once', async () => {
    const { get, post, saidTo, zhao } = await setUp();
    const body = { ...wish, confirmed: { rooms: 1, people: 0 } };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(zhao, '/notices', body, 'same-key-1')),
    );
    expect(new Set(answers.map(({ status, body: { number } }) => `${status} ${String(number)}`)).size).toBe(
      1,
    );
    expect((await get(zhao, '/notices')).body.notices).toHaveLength(1);
    expect((await saidTo('zhou-jianguo')).filter((code) => code === 'notice-review')).toHaveLength(1);
  });

  it('refuses a key that was used for something else', async () => {
    const { post, write, zhao, zhou } = await setUp();
    await write(zhou, {}, 'used-before-1');
    const body = { ...wish, confirmed: { rooms: 1, people: 0 } };
    for (const change of [
      { text: '别的' },
      { validUntil: '2026-06-11T18:00:00+08:00' },
      { severity: 'blue' },
    ]) {
      const other = await post(zhou, '/notices', { ...body, ...change }, 'used-before-1');
      expect([other.status, other.body.error.code]).toEqual([409, 'http.key-used']);
    }
    await write(zhao, {}, 'of-the-clerk-1');
    await post(zhou, '/notices/YX-0609-N02/approve', {}, 'decided-1');
    const withdrawn = await post(zhou, '/notices/YX-0609-N02/withdraw', {}, 'decided-1');
    expect([withdrawn.status, withdrawn.body.error.code]).toEqual([409, 'http.key-used']);
  });

  it('is refused with a reason, which the writer hears', async () => {
    const { post, saidTo, write, zhao, zhou } = await setUp();
    await write(zhao);
    const own = await post(zhao, '/notices/YX-0609-N01/approve');
    expect([own.status, own.body.error.code]).toEqual([403, 'notices.not-reviewer']);
    const bare = await post(zhou, '/notices/YX-0609-N01/refuse');
    expect([bare.status, bare.body.error.code]).toEqual([400, 'http.invalid-input']);
    const refuse = () => post(zhou, '/notices/YX-0609-N01/refuse', { reason: '时间不对' }, 'refused-1');
    expect((await refuse()).body).toMatchObject({ state: 'refused' });
    expect((await refuse()).body).toMatchObject({ state: 'refused' });
    expect(await saidTo('zhao-min')).toEqual(['notice-refused-told']);
  });

  it('is withdrawn before it goes out, and no room hears of it', async () => {
    const { post, saidTo, until, write, zhou } = await setUp();
    await write(zhou);
    expect((await post(zhou, '/notices/YX-0609-N01/withdraw')).body).toMatchObject({ state: 'withdrawn' });
    await until('2026-06-09T11:00:00+08:00');
    expect(await saidTo('room:jia-residents')).toEqual([]);
  });

  it('is corrected for the same rooms, which hear that it is a correction', async () => {
    const { get, post, saidTo, until, write, zhou } = await setUp();
    await write(zhou);
    await until('2026-06-09T10:20:00+08:00');
    const words = { text: '明晚有大风' };
    const { confirmed } = (await post(zhou, '/notices/YX-0609-N01/correct/preview', words)).body;
    const correct = () => post(zhou, '/notices/YX-0609-N01/correct', { ...words, confirmed }, 'correct-1');
    const first = await correct();
    expect(first.body).toMatchObject({ number: 'YX-0609-N02', corrects: 'YX-0609-N01', ...words });
    await until('2026-06-09T11:00:00+08:00');
    expect((await correct()).body).toMatchObject({ number: 'YX-0609-N02' });
    expect(await saidTo('room:jia-residents')).toEqual(['notice-in-room', 'notice-in-room']);
    expect((await get(zhou, '/notices/YX-0609-N01')).body).toMatchObject({ state: 'superseded' });
    const again = await post(zhou, '/notices/YX-0609-N01/correct/preview', words);
    expect([again.status, again.body.error.code]).toEqual([409, 'notices.ended']);
  });

  it('says what became of it for each room and person, to those who write notices', async () => {
    const { get, person, repositories, until, wang, write, zhou } = await setUp();
    await repositories.people.save({ ...(await person('zhang-guilan')), id: 'no-account', name: '林秀' });
    await write(zhou, { audience: { kind: 'building', buildingId: '3' }, areaIds: undefined });
    const ledgerNow = async () => (await get(zhou, '/notices/YX-0609-N01/ledger')).body;
    expect(await ledgerNow()).toMatchObject({ waiting: 0, handedToChannel: 0, answers: null });
    await until('2026-06-09T10:30:00+08:00');
    const { all, handedToChannel, notReached } = await ledgerNow();
    expect(all).toBeGreaterThan(0);
    expect([handedToChannel, notReached]).toEqual([all, []]);
    const { people } = (await get(zhou, '/notices/YX-0609-N01/unreached')).body;
    expect(people).toEqual([{ id: 'no-account', name: '林秀' }]);
    for (const what of ['ledger', 'unreached']) {
      const other = await get(wang, `/notices/YX-0609-N01/${what}`);
      expect([other.status, other.body.error.code]).toEqual([403, 'notices.not-writer']);
    }
  });

  it.each(['YX-0609-N99', 'N', '../x', 'YX-0609-T01'])('knows no notice %s', async (label) => {
    const { get, zhou } = await setUp();
    const none = await get(zhou, `/notices/${encodeURIComponent(label)}`);
    expect([none.status, none.body.error.code]).toEqual([404, 'notices.not-found']);
  });

  it.each([
    ['no end', { validUntil: undefined }, 400, 'http.invalid-input'],
    ['an end without its offset', { validUntil: '2026-06-10T18:00:00' }, 400, 'http.invalid-input'],
    ['an end past', { validUntil: '2026-06-09T09:00:00+08:00' }, 400, 'notices.end-in-past'],
    ['an end in 2099', { validUntil: '2099-06-10T18:00:00+08:00' }, 400, 'http.too-far'],
    ['an end in a year', { validUntil: '2027-06-09T18:00:00+08:00' }, 400, 'notices.end-too-far'],
    ['no words', { text: ' \n ' }, 400, 'notices.empty'],
    ['10,000 characters', { text: '风'.repeat(10_000) }, 400, 'notices.too-long'],
    ['30,000 characters', { text: '风'.repeat(30_000) }, 413, 'http.too-large'],
    ['hidden signs', { text: '今晚\u202e有风' }, 400, 'http.invalid-input'],
    ['an unknown column', { column: '广告' }, 400, 'http.invalid-input'],
    ['an unknown degree', { severity: 'purple' }, 400, 'http.invalid-input'],
    ['an unknown area', { areaIds: ['bing'] }, 404, 'grid.area-not-found'],
    ['no areas', { areaIds: [] }, 400, 'http.invalid-input'],
    [
      'an unknown building',
      { areaIds: undefined, audience: { kind: 'building', buildingId: '99' } },
      404,
      'grid.building-not-found',
    ],
    ['a crop nobody grows', { audience: { kind: 'farmers', crop: '咖啡' } }, 409, 'notices.nobody-reads'],
    [
      'a branch nobody is of',
      { audience: { kind: 'members', branch: '第9党小组' } },
      409,
      'notices.nobody-reads',
    ],
    ['a field nobody knows', { state: 'sent' }, 400, 'http.invalid-input'],
    ['an operator for a text', { text: { $ne: null } }, 400, 'http.invalid-input'],
  ])('refuses %s', async (_what, changes, status, code) => {
    const { get, post, zhou } = await setUp();
    const answer = await post(zhou, '/notices', { ...wish, ...changes, confirmed: { rooms: 1, people: 0 } });
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect((await get(zhou, '/notices')).body.notices).toEqual([]);
  });

  it('asks who writes what they are shown first', async () => {
    const { post, zhou } = await setUp();
    const answer = await post(zhou, '/notices', wish);
    expect([answer.status, answer.body.error.message]).toEqual([400, 'Not valid: confirmed']);
  });
});
