import { setUpBot } from '../../support/set-up-bot';

const z = 'zhang-guilan';
const light = '三栋二单元的灯坏了';
const lightQuestion = /3栋2单元楼道灯不亮/;

const opened = async (bot: Awaited<ReturnType<typeof setUpBot>>) =>
  (await bot.repositories.requests.listAll(bot.communityId)).map((request) => request.topicId);

describe('what somebody was asked about and has not answered', () => {
  it('is opened after ten minutes also when a photo came in between, with the photo', async () => {
    const bot = await setUpBot();
    await bot.say(z, light);
    expect(await bot.photo(z, 'p1')).toEqual([expect.stringContaining('照片收到')]);
    await bot.pass(11);
    const [request] = await bot.repositories.requests.listAll(bot.communityId);
    expect(request).toMatchObject({ topicId: 'stairwell-light', ownerId: 'wang-fang' });
    expect(request?.attachmentIds).toHaveLength(1);
  });

  it('waits for the address together with a photo', async () => {
    const bot = await setUpBot();
    await bot.say('r-new-1', light);
    await bot.photo('r-new-1', 'p1');
    expect((await bot.say('r-new-1', '3-2-501')).join()).toMatch(lightQuestion);
    await bot.say('r-new-1', '1');
    expect(await opened(bot)).toEqual(['stairwell-light']);
  });

  it("goes on when an area's card is scanned in between", async () => {
    const bot = await setUpBot();
    await bot.say('r-new-1', light);
    expect((await bot.say('r-new-1', '银杏甲')).join()).toMatch(lightQuestion);
    await bot.say('r-new-1', '1');
    expect(await opened(bot)).toEqual(['stairwell-light']);
  });

  it('goes on after the address was corrected', async () => {
    const bot = await setUpBot();
    await bot.say(z, light);
    await bot.say(z, '改地址');
    expect((await bot.say(z, '5-1-101')).join()).toMatch(lightQuestion);
  });

  it('is asked together with another matter said meanwhile', async () => {
    const bot = await setUpBot();
    await bot.say(z, light);
    await bot.say(z, '1');
    await bot.say('r-3-2-302', light);
    expect((await bot.say('r-3-2-302', '5栋路灯坏了')).join()).toMatch(/2件事/);
  });

  it('is opened with the best guess when a danger asks for its place', async () => {
    const bot = await setUpBot();
    await bot.say('r-new-1', light);
    await bot.say('r-new-1', '闻到煤气味');
    expect(await opened(bot)).toEqual(expect.arrayContaining(['stairwell-light', 'danger-gas']));
  });

  it('is dropped by 撤销, which means what is being asked about', async () => {
    const bot = await setUpBot();
    await bot.say(z, light);
    expect(await bot.say(z, '撤销')).toEqual([expect.stringContaining('没有登记')]);
    await bot.pass(11);
    expect(await opened(bot)).toEqual([]);
  });
});
