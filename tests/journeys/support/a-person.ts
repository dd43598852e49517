import type { Locator, Page } from 'playwright-core';

export interface PersonAtThePage {
  /** Goes to the list of people and becomes this one, in the chat with the bot. Returns the unread mark that stood there. */
  become(personId: string): Promise<string | null>;
  write(text: string): Promise<void>;
  /** Sends a photo and waits for the next bubble of the bot; resolves to its text. */
  sendPhoto(name: string, bytes: Buffer): Promise<string>;
  /** Waits until the bot has said these words in the chat on the screen; resolves to the text of the bubble. */
  hears(words: string): Promise<string>;
  /** How many bubbles of the bot are on the screen. */
  answers(): Promise<number>;
  /** Writes and waits for the next bubble of the bot; resolves to its text. */
  ask(text: string): Promise<string>;
}

/** What a person does with the chat page, desk-sized or phone-sized. */
export function aPerson(page: Page): PersonAtThePage {
  const ofBot = page.locator('[data-testid=message][data-from=bot]');
  const words = async (bubble: Locator): Promise<string> => {
    await bubble.waitFor({ timeout: 20_000 });
    return (await bubble.locator('.bubble').innerText()).trim();
  };
  const nextAfter = async (deed: () => Promise<void>): Promise<string> => {
    // The chat is shown together with what was said before; only then can the bubbles be counted.
    await page.getByTestId('composer').waitFor();
    const before = await ofBot.count();
    await deed();
    return words(ofBot.nth(before));
  };
  const write = async (text: string): Promise<void> => {
    await page.getByTestId('composer').fill(text);
    await page.getByTestId('send').click();
  };
  return {
    async become(personId) {
      const back = page.getByRole('button', { name: '返回对话列表' });
      if (await back.isVisible()) await back.click();
      const change = page.getByTestId('switch-person');
      if (await change.isVisible()) await change.click();
      const row = page.getByTestId(`who-${personId}`);
      await row.waitFor();
      const mark = page.getByTestId(`unread-${personId}`);
      const unread = (await mark.isVisible()) ? await mark.textContent() : null;
      await row.click();
      await page.getByTestId('conversation-bot').click();
      await page.getByTestId('composer').waitFor();
      return unread;
    },
    write,
    sendPhoto: (name, buffer) =>
      nextAfter(() => page.getByTestId('photo-input').setInputFiles({ name, mimeType: 'image/png', buffer })),
    hears: (text) => words(ofBot.filter({ hasText: text }).first()),
    answers: () => ofBot.count(),
    ask: (text) => nextAfter(() => write(text)),
  };
}
