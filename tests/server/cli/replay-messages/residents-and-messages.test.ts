import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addResidents } from '../../../../server/cli/drill/harness/add-residents';
import { createProgressBar } from '../../../../server/cli/drill/harness/progress-bar';
import { readCitizenMessages } from '../../../../server/cli/replay-messages/read-citizen-messages';
import { readCommunityFolder } from '../../../../server/files/read-community-folder';

describe('real messages and the residents who say them', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'residents-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are read in the order of their times; a line that is no message is named', async () => {
    const file = join(folder, 'messages.jsonl');
    const line = (id: string, time: string) => JSON.stringify({ id, title: ' 灯 ', detail: ' 坏了 ', time });
    await writeFile(file, [line('b', '2026-02-01'), 'no json', line('a', '2026-01-01'), '{}', ''].join('\n'));
    expect(await readCitizenMessages(file)).toEqual({
      messages: [
        { id: 'a', words: '灯\n坏了', time: '2026-01-01' },
        { id: 'b', words: '灯\n坏了', time: '2026-02-01' },
      ],
      badLines: [2, 4],
    });
  });

  it('get residents with a household and a contact each, in files that can be loaded', async () => {
    const ids = Array.from({ length: 700 }, (_, index) => `citizen-${index + 1}`);
    const to = join(folder, 'community');
    await addResidents('demo/community', to, ids);
    const reading = await readCommunityFolder(to);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems.slice(0, 3)));
    const added = reading.community.people.filter(({ id }) => ids.includes(id));
    expect(added).toHaveLength(700);
    expect(added.every(({ householdId }) => householdId !== null)).toBe(true);
    expect(reading.community.identities.filter(({ contactId }) => ids.includes(contactId))).toHaveLength(700);
  });

  it('are counted on a bar that moves in place on a terminal and by tenths elsewhere', () => {
    const written: string[] = [];
    const bar = (isTTY: boolean) => createProgressBar({ isTTY, write: (text) => written.push(text) }, 20);
    const plain = bar(false);
    for (let step = 0; step < 20; step += 1) plain.step();
    plain.end();
    expect(written).toHaveLength(10);
    expect(written.at(-1)).toBe(`[${'#'.repeat(30)}] 20/20\n`);
    bar(true).step();
    expect(written.at(-1)?.startsWith('\r[#')).toBe(true);
  });
});
