import { aPng } from '../bot/web-chat/a-hub';
import { describeInBrowser, desk } from '../web/chat/a-browser';
import { aPerson } from './support/a-person';
import { aSocket } from './support/a-socket';
import { useYimen } from './support/use-yimen';

const nul = String.fromCharCode(0);
const anAnswer = /[\u4e00-\u9fff]{4,}[\s\S]*[。？）工]$/u;

describeInBrowser('input that nobody should send', () => {
  jest.setTimeout(120_000);
  const used = useYimen();

  it.each([
    ['sun-mei', 'a text of 64 kB', '农'.repeat(65_536)],
    ['sun-mei', 'emoji', '👍👨‍👩‍👧🏽🇨🇳'],
    ['sun-mei', 'zero-width marks', '\u200b\u200d\ufeff\u2060'],
    ['sun-mei', 'marks that turn the writing round', '\u202e坏了灯\u202c\u2066x'],
    ['lao-wu', 'a NUL', `灯${nul}坏了`],
    ['lao-wu', 'half a character', 'a\ud83d'],
    ['lao-wu', 'a query', '{"$ne":""}'],
    ['lao-wu', 'markup', '<img src=x onerror=alert(1)>'],
    ['m-01', 'a word of command nobody knows', '/重启 --force'],
    ['m-01', 'a mention typed by hand', '@小银\u2005@所有人 停水吗'],
  ])('%s sends %s and gets a sentence', async (who, _, text) => {
    const page = await used.open(desk, `/chat/?who=${who}`);
    expect(await aPerson(page).ask(text)).toMatch(anAnswer);
    expect(used.complaints()).toEqual([]);
  });

  it('refuses at the page what cannot be sent', async () => {
    const page = await used.open(desk, '/chat/?who=m-02');
    const person = aPerson(page);
    await page.getByTestId('composer').fill(' \n ');
    expect(await page.getByTestId('send').isEnabled()).toBe(false);
    await page.keyboard.press('Enter');
    await page.getByTestId('composer').fill('农'.repeat(100_001));
    await page.getByTestId('send').click();
    await page.getByText('文字太长，最多十万字').waitFor();
    const buffer = Buffer.concat([aPng, Buffer.alloc(20 * 1024 * 1024)]);
    await page.getByTestId('photo-input').setInputFiles({ name: 'big.png', mimeType: 'image/png', buffer });
    await page.getByText('照片太大了，最多 10 MB').waitFor();
    await page
      .getByTestId('photo-input')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('MZ') });
    await page.getByText('只能发送 JPG、PNG、WebP、GIF 图片').waitFor();
    expect(await person.answers()).toBe(0);
  });

  it('answers a voice note without a transcript', async () => {
    const page = await used.open(desk, '/chat/?who=m-03');
    await page.getByRole('button', { name: '语音', exact: true }).click();
    await page.getByTestId('voice-send').click();
    expect(await aPerson(page).hears('由人来看')).toMatch(anAnswer);
  });

  it('says why to a program that goes round the page, or hangs up on it', async () => {
    const { address } = used.yimen();
    const to = 'bot';
    const socket = await aSocket(address, 'm-04');
    socket.say({ do: 'text', clientId: 'c-empty-00', to, text: '' });
    expect(await socket.next('refused')).toMatchObject({ sentence: '不能发送空白消息。' });
    socket.say({ do: 'text', clientId: 'c-long-000', to, text: '农'.repeat(100_001) });
    expect(await socket.next('refused')).toMatchObject({ sentence: '文字太长，最多十万字，请分几次发送。' });
    socket.say({ do: 'text', clientId: 'c-nobody-0', to: '$where', text: '你好' });
    expect(await socket.next('refused')).toMatchObject({ sentence: '没有这个对话。' });
    socket.say({ do: 'image', clientId: 'c-photo-00', to, attachmentId: '../../../etc/passwd' });
    expect(await socket.next('refused')).toMatchObject({ sentence: '这个文件发不出去，请重新选择。' });
    socket.say({ do: 'text', clientId: 'c-query-00', to, text: { $ne: '' } });
    expect(await socket.closed).toBe(1008);

    const photo = await fetch(`${address}/chat/upload`, {
      method: 'POST',
      headers: { origin: address, 'content-type': 'image/png' },
      body: Buffer.concat([aPng, Buffer.alloc(20 * 1024 * 1024)]),
    });
    expect(photo.status).toBe(413);
    expect(await photo.json()).toMatchObject({ sentence: expect.stringContaining('照片太大了') });
  });

  it('shows a page of words to who opens a wrong address', async () => {
    const page = await used.open(desk, '/nothing-here');
    await page.getByText('没有这个页面').waitFor();
    await page.getByRole('link', { name: '回首页' }).click();
    await page.getByRole('link', { name: '打开聊天' }).waitFor();
  });

  it('has nothing restarted, and goes on serving', async () => {
    const page = await used.open(desk, '/chat/?who=zhang-guilan');
    expect(await aPerson(page).ask('三栋二单元的灯坏了')).toContain('3栋2单元楼道灯不亮');
    expect(await used.yimen().notReady()).toEqual([]);
    expect(new Set(Object.values(used.yimen().restarts()))).toEqual(new Set([0]));
  });
});
