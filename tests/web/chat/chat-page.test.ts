import { describeInBrowser, desk, phone, said, seriousIn, useChatBrowser } from './a-browser';

describeInBrowser('the chat page in a browser', () => {
  jest.setTimeout(60_000);
  const chat = useChatBrowser();

  it.each([
    ['at a desk', desk],
    ['on a phone', phone],
  ])('lets 张桂兰 write to the bot and read its answer %s', async (_, viewport) => {
    const page = await chat.open(viewport);
    await page.getByText('演示社区，人物均为虚构').waitFor();
    await page.getByTestId('who-list').getByText('3栋2单元501').waitFor();
    expect(await seriousIn(page)).toEqual([]);

    await page.getByTestId('who-zhang-guilan').click();
    await page.getByTestId('conversation-bot').click();
    expect(await page.getByTestId('send').isEnabled()).toBe(false);
    await page.getByTestId('composer').fill('三栋二单元的灯坏了');
    await page.getByTestId('send').click();
    await said(page, '收到：三栋二单元的灯坏了').waitFor();
    expect(await page.locator('[data-testid=message][data-from=zhang-guilan]').count()).toBe(1);
    expect(await page.locator('[data-testid=message][data-from=bot]').count()).toBe(1);
    expect(await page.getByTestId('composer').inputValue()).toBe('');
    expect(await seriousIn(page)).toEqual([]);
    const { width } = viewport;
    expect(await page.locator('#app').evaluate((app) => app.scrollWidth)).toBeLessThanOrEqual(width);
    expect(chat.complaints()).toEqual([]);
  });

  it('takes no words before it knows whose chat it is', async () => {
    const page = await chat.open(desk);
    await page.addInitScript(
      'window.WebSocket = class extends EventTarget { readyState = 0; send() {} close() {} };',
    );
    await page.goto(`${page.url().split('?')[0] ?? ''}?who=zhang-guilan`);
    await page.getByText('演示社区，人物均为虚构').waitFor();
    expect(await page.getByTestId('composer').isVisible()).toBe(false);
  });

  it('keeps what 刘洋 has not read while somebody else looks, and after a reload', async () => {
    const page = await chat.open(phone, '?who=zhang-guilan');
    await page.getByTestId('conversation-bot').waitFor();
    await chat.server().hub().post('bot', 'liu-yang', { kind: 'text', text: '您的诉求已受理' });
    await chat.server().hub().post('wang-fang', 'jia-residents', { kind: 'text', text: '@张桂兰 明天换灯' });
    await page.getByText('[有人@我]').waitFor();
    expect(await page.getByTestId('unread-jia-residents').textContent()).toBe('1');
    await page.getByTestId('switch-person').click();
    await page.getByTestId('unread-liu-yang').waitFor();
    await page.reload();
    expect(await page.getByTestId('unread-liu-yang').textContent()).toBe('1');
    expect(await page.getByTestId('unread-zhang-guilan').textContent()).toBe('1');

    await page.getByTestId('who-liu-yang').click();
    expect(await page.getByTestId('unread-bot').textContent()).toBe('1');
    await page.getByTestId('conversation-bot').click();
    await said(page, '您的诉求已受理').waitFor();
    await page.getByRole('button', { name: '返回对话列表' }).click();
    await page.getByTestId('unread-bot').waitFor({ state: 'detached' });
    await page.getByTestId('switch-person').click();
    await page.getByTestId('unread-zhang-guilan').waitFor();
    expect(await page.getByTestId('unread-liu-yang').count()).toBe(0);
    expect(chat.complaints()).toEqual([]);
  });

  it('can be used with the keyboard alone', async () => {
    const page = await chat.open(desk);
    await page.getByTestId('who-zhang-guilan').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('王芳');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '小银' }).waitFor();
    await page.keyboard.type('第一行');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('第二行');
    await page.keyboard.press('Enter');
    await said(page, '收到：第一行').waitFor();
    expect(chat.server().hub().recent('wang-fang')[0]?.text).toBe('第一行\n第二行');

    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /群/ }).waitFor();
    await page.keyboard.type('@');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.type('停水吗');
    expect(await seriousIn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await said(page, '收到：@小银').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByTestId('who-list').waitFor();
    expect(chat.complaints()).toEqual([]);
  });
});
