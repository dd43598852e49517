import type { Page } from 'playwright-core';
import { aPng } from '../../bot/web-chat/a-hub';
import { describeInBrowser, desk, phone, said, seriousIn, useChatBrowser } from './a-browser';

describeInBrowser('what the chat page carries', () => {
  jest.setTimeout(60_000);
  const chat = useChatBrowser();

  it('carries photos, voice notes, long texts and takes things back', async () => {
    const page = await chat.open(desk, '?who=zhang-guilan');
    const photo = { name: 'lamp.png', mimeType: 'image/png', buffer: aPng };
    await page.getByTestId('photo-input').setInputFiles(photo);
    await said(page, '收到：image').waitFor();
    await page.getByRole('button', { name: '查看大图' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const big = { ...photo, buffer: Buffer.concat([aPng, Buffer.alloc(20 * 1024 * 1024)]) };
    await page.getByTestId('photo-input').setInputFiles(big);
    await page.getByText('照片太大了，最多 10 MB').waitFor();

    await page.getByRole('button', { name: '语音', exact: true }).click();
    expect(await seriousIn(page)).toEqual([]);
    await page.getByTestId('voice-seconds').fill('14');
    await page.getByTestId('voice-transcript').fill('灯坏了');
    await page.getByTestId('voice-send').click();
    await said(page, '收到：voice').waitFor();
    await page.getByText('14″').waitFor();

    await page.getByTestId('composer').fill('农'.repeat(65_536));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '展开全文（共 65536 字）' }).waitFor();
    await page.getByTestId('composer').fill('农'.repeat(100_001));
    await page.keyboard.press('Enter');
    await page.getByText('文字太长').waitFor();
    expect(await page.getByTestId('composer').inputValue()).toHaveLength(100_001);

    await page.getByTestId('composer').fill('<img src=x onerror=alert(1)>写错了');
    await page.keyboard.press('Enter');
    await said(page, '收到：<img').waitFor();
    const wrong = page.locator('[data-from=zhang-guilan]').filter({ hasText: '写错了' });
    await wrong.hover();
    await wrong.getByRole('button', { name: '撤回' }).click();
    await page.getByText('你撤回了一条消息').first().waitFor();
    expect(await wrong.count()).toBe(0);
    expect(chat.complaints()).toEqual([]);
  });

  it('stays at the end of a conversation when a photo comes late', async () => {
    const page = await chat.open(desk, '?who=zhang-guilan');
    for (let line = 1; line <= 12; line += 1) {
      await page.getByTestId('composer').fill(`第${line}条`);
      await page.keyboard.press('Enter');
      await said(page, `收到：第${line}条`).waitFor();
    }
    const photo = { name: 'lamp.png', mimeType: 'image/png', buffer: await tallPng(page) };
    await page.getByTestId('photo-input').setInputFiles(photo);
    await said(page, '收到：image').waitFor();

    const late = await holdPhotos(page);
    await page.reload();
    await said(page, '收到：image').waitFor();
    late.release();
    await page.getByRole('button', { name: '查看大图' }).waitFor();
    await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
    const box = await said(page, '收到：image').boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(desk.height);
  });

  it('loses nothing that is written while the bot is away, and sends it once', async () => {
    const page = await chat.open(desk, '?who=zhang-guilan');
    await page.getByTestId('composer').fill('第一条');
    await page.keyboard.press('Enter');
    await said(page, '收到：第一条').waitFor();
    await chat.server().stopBot();
    await page.getByText('正在重新连接…').waitFor();
    await page.getByTestId('composer').fill('停电了');
    await page.keyboard.press('Enter');
    await page.getByLabel('发送中').waitFor();
    await page.getByTestId('composer').fill('还没写完');
    await page.reload();
    await chat.server().startBot();
    await said(page, '收到：停电了').waitFor();
    expect(await page.getByTestId('composer').inputValue()).toBe('还没写完');
    await page.getByText('正在重新连接…').waitFor({ state: 'hidden' });
    const mine = chat
      .server()
      .hub()
      .recent('zhang-guilan')
      .filter(({ from }) => from === 'zhang-guilan');
    expect(mine.map(({ text }) => text)).toEqual(['第一条', '停电了']);
  });

  it('keeps what cannot be taken in, says so plainly, and sends it by itself once it can', async () => {
    const page = await chat.open(desk, '?who=zhang-guilan');
    chat.server().setFull(true);
    await page.getByTestId('composer').fill('灯坏了');
    await page.keyboard.press('Enter');
    const heldUp = page.getByText('现在收不进新消息。您写的还在，会自动再发；急事请打电话。');
    await heldUp.waitFor();
    await page.getByLabel('发送中').waitFor();
    expect(await seriousIn(page)).toEqual([]);
    chat.server().setFull(false);
    await said(page, '收到：灯坏了').waitFor();
    await heldUp.waitFor({ state: 'hidden' });
    expect(chat.server().hub().recent('zhang-guilan')).toHaveLength(2);
  });

  it('shows two people at once to each other, in their own tabs', async () => {
    const page = await chat.open(desk, '?who=zhang-guilan');
    const other = await chat.open(phone, '?who=wang-fang');
    await page.getByTestId('conversation-jia-residents').click();
    await other.getByTestId('conversation-jia-residents').click();
    await page.getByTestId('composer').fill('谁管管垃圾啊');
    await page.keyboard.press('Enter');
    await said(other, '谁管管垃圾啊').waitFor();
    await other.getByTestId('composer').fill('我来看看');
    await other.getByTestId('send').click();
    await said(page, '我来看看').waitFor();
    await page.getByText('小王-片区甲').first().waitFor();
    expect(chat.complaints()).toEqual([]);
  });
});

/** A photo that is taller than what the page calls near its end. */
async function tallPng(page: Page): Promise<Buffer> {
  const url = await page.evaluate<string>(`(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 300;
    canvas.height = 900;
    canvas.getContext('2d').fillRect(0, 0, 300, 900);
    return canvas.toDataURL('image/png');
  })()`);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** Photos that are asked for from now on come when they are let go. */
async function holdPhotos(page: Page): Promise<{ release(): void }> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/chat/files/**', async (route) => {
    await released;
    await route.continue();
  });
  return { release: () => release() };
}
