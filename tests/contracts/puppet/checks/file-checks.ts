import { FileBox } from 'file-box';
import { aPng } from '../../../bot/web-chat/a-hub';
import type { PuppetCheck, PuppetWorld } from '../puppet-world';

const last = async (world: PuppetWorld, conversation: string) =>
  (await world.act({ do: 'recent', conversation })).messages.at(-1);
const photo = async (world: PuppetWorld, from: string) => {
  const command = { do: 'post-photo', from, to: 'bot', base64: aPng.toString('base64') } as const;
  return world.heard.message((await world.act(command)).messageId ?? '');
};
const person = async ({ bot }: PuppetWorld, id: string) => {
  const found = await bot.Contact.find({ id });
  if (!found) throw new Error(`no person ${id}`);
  return found;
};

export const fileChecks: readonly PuppetCheck[] = [
  {
    it: 'gets a photo with its bytes',
    run: async (world) => {
      const message = await photo(world, 'zhang-guilan');
      expect(message.type()).toBe(world.bot.Message.Type.Image);
      const file = await message.toFileBox();
      expect(file.name).toMatch(/\.png$/);
      expect(await file.toBuffer()).toEqual(aPng);
    },
  },
  {
    it: 'gets a photo as a picture of any size',
    run: async (world) => {
      const image = (await photo(world, 'zhang-guilan')).toImage();
      expect(await (await image.thumbnail()).toBuffer()).toEqual(aPng);
      expect(await (await image.artwork()).toBuffer()).toEqual(aPng);
    },
  },
  {
    it: 'sends a photo and gets its id',
    run: async (world) => {
      const sent = await (await person(world, 'liu-yang')).say(FileBox.fromBuffer(aPng, 'lamp.png'));
      const kept = await last(world, 'liu-yang');
      expect(kept).toMatchObject({ id: sent?.id, kind: 'image' });
      expect(kept?.attachmentId).toMatch(/\.png$/);
    },
  },
  {
    it: 'sends a photo to a room',
    run: async (world) => {
      const room = await world.bot.Room.find({ id: 'work' });
      const sent = await room?.say(FileBox.fromBuffer(aPng, 'lamp.png'));
      expect(await last(world, 'work')).toMatchObject({ id: sent?.id, kind: 'image' });
    },
  },
  {
    it: 'forwards a photo',
    run: async (world) => {
      await (await photo(world, 'zhang-guilan')).forward(await person(world, 'li-qiang'));
      expect(await last(world, 'li-qiang')).toMatchObject({ from: 'bot', kind: 'image' });
    },
  },
  {
    it: 'keeps what a photo is kept under, so that it is not kept twice',
    run: async (world) => {
      const { metadata } = await (await photo(world, 'zhang-guilan')).toFileBox();
      expect(metadata).toMatchObject({ attachmentId: expect.stringMatching(/\.png$/) });
    },
    overGrpc: {
      because: 'a file arrives as a name and bytes',
      run: async (world) => {
        expect((await (await photo(world, 'zhang-guilan')).toFileBox()).metadata).toEqual({});
      },
    },
  },
  {
    it: 'sends no file that is neither a photo nor a sound',
    run: async (world) => {
      const pdf = FileBox.fromBuffer(Buffer.from('%PDF-1.4'), 'a.pdf');
      await expect((await person(world, 'liu-yang')).say(pdf)).rejects.toThrow();
    },
  },
  {
    it: 'gets a link and sends one',
    run: async (world) => {
      const link = { title: '办事指南', url: 'https://example.org/guide' };
      const command = { do: 'post-link', from: 'zhang-guilan', to: 'bot', ...link } as const;
      const message = await world.heard.message((await world.act(command)).messageId ?? '');
      const got = await message.toUrlLink();
      expect([message.type(), got.title(), got.url()]).toEqual([
        world.bot.Message.Type.Url,
        link.title,
        link.url,
      ]);
      await (await person(world, 'sun-mei')).say(new world.bot.UrlLink({ ...link, description: '第一页' }));
      expect(await last(world, 'sun-mei')).toMatchObject({
        kind: 'link',
        text: `${link.title}\n${link.url}\n第一页`,
      });
    },
  },
];
