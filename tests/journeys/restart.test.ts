import { describeInBrowser, desk } from '../web/chat/a-browser';
import { until } from '../support/until';
import { aPerson } from './support/a-person';
import { useYimen } from './support/use-yimen';

describeInBrowser('what is under the page dies and comes back', () => {
  jest.setTimeout(90_000);
  const used = useYimen();

  it('answers what 张桂兰 wrote while the bot was dead, and answers it once', async () => {
    const page = await used.open(desk, '/chat/?who=zhang-guilan');
    const person = aPerson(page);
    const reconnecting = page.getByText('正在重新连接…');
    expect(await person.ask('三栋二单元的灯坏了好几天了')).toContain('3栋2单元楼道灯不亮');
    used.yimen().signal('bot', 'SIGKILL');
    await reconnecting.waitFor();
    await person.write('1');
    await page.getByLabel('发送中').waitFor();
    const receipt = await person.hears('已登记');
    const [number = ''] = /YX-\d{4}-\d{3}/.exec(receipt) ?? [];
    await reconnecting.waitFor({ state: 'hidden' });
    // What is said next is answered next: a second receipt would stand before it.
    expect(await person.ask('进度')).toContain(`${number} 3栋2单元楼道灯不亮`);
    expect(await person.answers()).toBe(3);
    expect(used.yimen().restarts()).toMatchObject({ bot: 1, server: 0, jobs: 0 });
    await used.yimen().untilReady();
  });

  it('loses nothing and says nothing twice when store and Redis hang and are killed', async () => {
    const page = await used.open(desk, '/chat/?who=liu-yang');
    const person = aPerson(page);
    expect(await person.ask('十一栋一单元楼道灯不亮')).toContain('11栋1单元楼道灯不亮');
    const { signal, notReady, untilReady, restarts } = used.yimen();
    const down = ['store', 'redis'];
    // First they hang, so that there is time to look; then they die.
    for (const name of down) signal(name, 'SIGSTOP');
    await person.write('1');
    await until(async () => (await notReady()).filter((name) => down.includes(name)).length === 2);
    for (const name of down) signal(name, 'SIGKILL');
    await untilReady();
    const receipt = await person.hears('已登记');
    const [number = ''] = /YX-\d{4}-\d{3}/.exec(receipt) ?? [];
    expect(await person.ask('进度')).toContain(`${number} 11栋1单元楼道灯不亮`);
    expect(await person.answers()).toBe(3);
    expect(restarts()).toMatchObject({ store: 1, redis: 1, server: 0, jobs: 0 });

    await person.become('zhang-guilan');
    expect(await person.answers()).toBe(3);
    await person.become('chen-gang');
    await person.hears(`【新诉求】${number}`);
    expect(await person.answers()).toBe(1);
  });
});
