import { aPng } from '../bot/web-chat/a-hub';
import { describeInBrowser, desk, phone, seriousIn } from '../web/chat/a-browser';
import { aPerson } from './support/a-person';
import { useYimen } from './support/use-yimen';

const promised =
  /^已登记 (YX-\d{4}-(\d{3}))。负责人：甲片 王芳（备岗 李强）。承诺(?:\d{4}年)?\d{1,2}月\d{1,2}日\d{1,2}:\d{2}前办好。/;

describeInBrowser('a stranger walks through the front door', () => {
  jest.setTimeout(90_000);
  const used = useYimen();

  it.each([
    ['at a desk', desk],
    ['on a phone', phone],
  ])('as 张桂兰 and as 王芳, until the lamp is on again, %s', async (_, viewport) => {
    const page = await used.open(viewport, '/');
    expect(await seriousIn(page)).toEqual([]);
    await page.getByRole('link', { name: '打开聊天' }).click();
    const person = aPerson(page);
    await person.become('zhang-guilan');
    const before = await person.answers();

    const question = await person.ask('三栋二单元的灯坏了好几天了');
    expect(question).toContain('您说的是【3栋2单元楼道灯不亮】，对吗？');
    expect(await person.answers()).toBe(before + 1);
    const receipt = await person.ask('1');
    expect(receipt).toMatch(promised);
    const [, number = '', code = ''] = promised.exec(receipt) ?? [];
    expect(await seriousIn(page)).toEqual([]);

    expect(await person.become('wang-fang')).toMatch(/^\d+$/);
    const card = await person.hears(`【新诉求】${number}`);
    expect(card).toContain('居民说：“三栋二单元的灯坏了好几天了”');
    expect(await person.ask(`${code} 收到`)).toContain(`已签收 ${number}`);
    expect(await person.sendPhoto('lamp.png', aPng)).toContain('照片收到，请在10分钟内发编号和词');
    expect(await person.ask(`${code} 办结 换了灯泡`)).toContain(`${number} 已请居民确认`);

    await person.become('zhang-guilan');
    await person.hears(`${number} 楼道灯不亮，王芳：换了灯泡（附照片）。是否解决？`);
    expect(await person.ask('没解决')).toContain(`${number} 已重办，还是原来的时限`);

    await person.become('wang-fang');
    expect(await person.sendPhoto('lamp.png', aPng)).toContain('照片收到，请在10分钟内发编号和词');
    expect(await person.ask(`${code} 办结 换了整个灯头`)).toContain(`${number} 已请居民确认`);

    await person.become('zhang-guilan');
    await person.hears(`${number} 楼道灯不亮，王芳：换了整个灯头（附照片）。是否解决？`);
    expect(await person.ask('已解决')).toContain(`${number} 记为已解决`);
    await person.hears(`${number} 请您评价：满意`);
    expect(await person.ask('满意')).toContain('谢谢');
    expect(await page.locator('#app').evaluate((app) => app.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    expect(used.complaints()).toEqual([]);
  });
});
