import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { understandVerb } from '../../../../server/cli/understand/understand-verb';

const folder = mkdtempSync(join(tmpdir(), 'yimen-understand-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function understand(lines: readonly string[], at = '2026-06-09T08:00:00+08:00') {
  const file = join(folder, 'messages.jsonl');
  writeFileSync(file, lines.join('\n'));
  const told: string[] = [];
  const complaints: string[] = [];
  const code = await understandVerb(
    { file, at: new Date(at), communityFolder: 'demo/community', modelsFolder: 'data/models' },
    { write: (line) => told.push(line), complain: (line) => complaints.push(line) },
  );
  return { code, complaints, rows: told.map((line) => JSON.parse(line) as unknown) };
}

const said = (id: string, text: string) => JSON.stringify({ id, text });

describe('what the command understand says of messages', () => {
  it('finds two matters with their kinds, and whether a person decides', async () => {
    const { code, rows } = await understand([said('a', '路灯坏了，还有我妈高龄补贴咋办')]);
    expect(code).toBe(0);
    expect(rows).toMatchObject([
      {
        ...{ id: 'a', request: true, urgent: false },
        matters: [
          { topic: 'street-light', class: 'G', referred: false, place: null, time: null },
          { topic: 'old-age-subsidy-question', class: 'Q' },
        ],
      },
    ]);
  });

  it('finds place and time, as of the moment given', async () => {
    const { rows } = await understand([said('b', '明天下午3栋2单元停电吗')]);
    expect(rows).toMatchObject([
      {
        matters: [
          {
            ...{ topic: 'no-power', place: { buildingId: '3', unit: '2' } },
            time: {
              ...{ from: '2026-06-10T13:00:00+08:00', to: '2026-06-10T17:59:59+08:00' },
              grain: 'part-of-day',
            },
          },
        ],
      },
    ]);
  });

  it('calls danger urgent and thanks nothing, and answers what is no message with its number', async () => {
    const { code, rows, complaints } = await understand([said('c', '闻到煤气味'), '{', said('d', '谢谢啊')]);
    expect(rows).toMatchObject([
      { id: 'c', request: true, urgent: true, matters: [{ topic: 'danger-gas', class: 'E' }] },
      { id: 'd', request: false, urgent: false, matters: [] },
    ]);
    expect(code).toBe(1);
    expect(complaints).toEqual([expect.stringContaining('第2行')]);
  });

  it('refuses a moment that is none', async () => {
    const { code, complaints } = await understand([said('e', '灯坏了')], '昨天');
    expect(code).toBe(1);
    expect(complaints[0]).toContain('--at');
  });
});
