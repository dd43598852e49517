import { createSpool, type Spool } from '../../../../bot/service/spool/create-spool';
import { badFileName } from '../../../../bot/service/spool/spool-file-list';
import type { SpoolEntry } from '../../../../bot/service/spool/spool-entry';
import { anInboundMessage } from '../../../support/an-inbound-message';
import { createPowerCutDisk } from '../../../support/power-cut-disk';
import { randomNumbers } from '../../../support/random-numbers';

const anEntry = (text: string, contactId = 'zhang-guilan'): SpoolEntry => ({
  message: anInboundMessage({ text, contactId, providerMessageId: `id-${text}` }),
  heardAt: new Date('2026-06-09T10:00:01+08:00'),
});

/** What comes out, in order; every file is finished. */
async function drained(spool: Spool): Promise<string[]> {
  const texts: string[] = [];
  for (let file = await spool.takeOldest(); file; file = await spool.takeOldest()) {
    for (const entry of file.entries) {
      texts.push(entry.message.text);
      file.done(entry);
    }
    await file.finish();
  }
  return texts;
}

describe('the spool', () => {
  it('gives messages back as they were, in their order, and keeps nothing of them', async () => {
    const disk = createPowerCutDisk();
    const spool = await createSpool({ disk });
    const entries = ['灯坏了\n第二行', 'b "quoted" \u2028', 'c'].map((text) => anEntry(text));
    await Promise.all(entries.map((entry) => spool.put(entry)));
    expect(spool.figures()).toMatchObject({ messages: 3, oldestAt: entries[0]?.heardAt });
    const file = await spool.takeOldest();
    expect(file?.entries).toEqual(entries);
    await file?.finish();
    expect(await disk.list()).toEqual([]);
    expect(spool.figures()).toEqual({ messages: 0, bytes: 0, oldestAt: null, bad: 0, refused: 0 });
  });

  it('lets many messages share one sync', async () => {
    const disk = createPowerCutDisk();
    const spool = await createSpool({ disk });
    await Promise.all(Array.from({ length: 400 }, (_, index) => spool.put(anEntry(`${index}`))));
    expect(disk.syncs).toBeLessThanOrEqual(2);
  });

  it('goes on in a new file while an older one is being drained, and in files of a limited size', async () => {
    const spool = await createSpool({
      disk: createPowerCutDisk(),
      limits: { messages: 100, bytes: 100_000, linesPerFile: 2 },
    });
    for (const text of ['1', '2', '3']) await spool.put(anEntry(text));
    const first = await spool.takeOldest();
    await spool.put(anEntry('4'));
    expect(first?.entries.map(({ message }) => message.text)).toEqual(['1', '2']);
    await first?.finish();
    expect(await drained(spool)).toEqual(['3', '4']);
  });

  it('knows which conversations wait until the last of their messages is handled', async () => {
    const spool = await createSpool({ disk: createPowerCutDisk() });
    await Promise.all([
      spool.put(anEntry('1', 'a')),
      spool.put(anEntry('2', 'b')),
      spool.put(anEntry('3', 'a')),
    ]);
    const file = await spool.takeOldest();
    const [one, two, three] = file?.entries ?? [];
    if (!file || !one || !two || !three) throw new Error('not there');
    file.done(one);
    file.done(two);
    expect([spool.holds('web-chat/bot/a'), spool.holds('web-chat/bot/b')]).toEqual([true, false]);
    file.done(three);
    expect(spool.holds('web-chat/bot/a')).toBe(false);
  });

  it('turns a message away when it is full, and counts it', async () => {
    const limits = { messages: 2, bytes: 100_000, linesPerFile: 10 };
    const spool = await createSpool({ disk: createPowerCutDisk(), limits });
    await spool.put(anEntry('1'));
    await spool.put(anEntry('2'));
    await expect(spool.put(anEntry('3'))).rejects.toMatchObject({ code: 'spool.full' });
    expect(spool.figures()).toMatchObject({ messages: 2, refused: 1 });
    const narrow = await createSpool({ disk: createPowerCutDisk(), limits: { ...limits, bytes: 10 } });
    await expect(narrow.put(anEntry('1'))).rejects.toMatchObject({ code: 'spool.full' });
  });

  it('vouches for nothing of a write that failed, and goes on', async () => {
    const disk = createPowerCutDisk();
    const spool = await createSpool({ disk });
    await spool.put(anEntry('1'));
    disk.failures.push(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
    await expect(spool.put(anEntry('2'))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(spool.figures()).toMatchObject({ messages: 1, refused: 1 });
    await spool.put(anEntry('3'));
    expect(await drained(spool)).toEqual(['1', '3']);
    expect(spool.figures().bad).toBe(0);
  });

  it('finds what an earlier process left, and puts lines apart that are damaged or half written', async () => {
    const disk = createPowerCutDisk();
    const before = await createSpool({ disk });
    for (const text of ['1', '2', '3']) await before.put(anEntry(text));
    const [name = ''] = await disk.list();
    const damaged = (await disk.read(name)).replace('"text":"2"', '"text":"9"');
    await disk.remove(name);
    await disk.append(name, `${damaged}00000000 {"half":`);
    const after = await createSpool({ disk });
    expect(after.holds('web-chat/bot/zhang-guilan')).toBe(true);
    expect(await drained(after)).toEqual(['1', '3']);
    expect(after.figures()).toMatchObject({ messages: 0, bad: 2 });
    const reasons = (await disk.read(badFileName(1))).split('\n').filter(Boolean);
    expect(reasons.map((line) => /"reason":"(\w+)"/.exec(line)?.[1])).toEqual(['checksum', 'torn']);
    expect((await createSpool({ disk })).figures().bad).toBe(2);
  });

  it('loses nothing it vouched for when the power goes at any moment', async () => {
    const seed = 20260609;
    const random = randomNumbers(seed);
    for (let round = 0; round < 200; round += 1) {
      const disk = createPowerCutDisk();
      const limits = { messages: 1000, bytes: 1_000_000, linesPerFile: 3 };
      const spool = await createSpool({ disk, limits });
      const vouched = new Set<string>();
      const handled = new Set<string>();
      for (let step = 0; step < 12; step += 1) {
        const put = spool.put(anEntry(`${round}-${step}`)).then(() => vouched.add(`${round}-${step}`));
        if (random() < 0.6) await put;
        if (random() < 0.2) {
          const file = await spool.takeOldest();
          file?.entries.forEach(({ message }) => handled.add(message.text));
          await file?.finish();
        }
        if (random() < 0.1) break;
      }
      const promised = [...vouched].filter((text) => !handled.has(text));
      disk.cut(random());
      const found = await drained(await createSpool({ disk, limits }));
      const missing = promised.filter((text) => !found.includes(text));
      expect({ seed, round, missing }).toEqual({ seed, round, missing: [] });
      const order = found.map((text) => Number(text.split('-')[1]));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });
});
