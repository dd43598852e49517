import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replayVerb, type ReplayOptions } from '../../../../server/cli/replay/replay-verb';
import { header } from './support/replay-demo';

const folder = mkdtempSync(join(tmpdir(), 'yimen-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(options: Partial<ReplayOptions>) {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await replayVerb(
    {
      file: null,
      communityFolder: 'demo/community',
      calendarFolder: 'data/calendar',
      farmCalendarFolder: 'data/agri-calendar',
      modelsFolder: 'data/models',
      listDeeds: false,
      listFaults: false,
      ...options,
    },
    { stdout: (line) => stdout.push(line), stderr: (line) => stderr.push(line) },
  );
  return { code, stdout, stderr: stderr.join('\n') };
}

function aFile(...lines: readonly string[]): string {
  const file = join(folder, 'scenario.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

const ask = '{"at":"2026-06-09T07:42:00+08:00","from":"zhang-guilan","text":"三栋二单元的灯坏了"}';

describe('yimen replay', () => {
  test('ends with 0 when every expectation holds; the transcript alone is on standard output', async () => {
    const file = aFile(header, ask, '{"expect":{"to":"zhang-guilan","contains":["3栋2单元"]}}');
    const { code, stdout } = await run({ file });
    expect(code).toBe(0);
    expect(stdout.map((line) => Object.keys(JSON.parse(line) as object)[0])).toEqual(['at', 'summary']);
  });

  test('ends with 1 when one does not, and says which line wanted what and what was said', async () => {
    const file = aFile(header, ask, '{"expect":{"to":"zhang-guilan","contains":["5栋"]}}');
    const { code, stderr } = await run({ file });
    expect(code).toBe(1);
    expect(stderr).toContain('第3行（line 3）');
    expect(stderr).toContain('“5栋”');
    expect(stderr).toContain('您说的是【3栋2单元楼道灯不亮】');
  });

  test('ends with 2 when the scenario, its file or the community cannot be read', async () => {
    const unknown = await run({ file: aFile(header, '{"until":"2026-06-09"}') });
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('line 2');
    expect(unknown.stdout).toEqual([]);
    expect((await run({ file: join(folder, 'none.jsonl') })).code).toBe(2);
    expect((await run({ file: aFile(header), communityFolder: folder })).code).toBe(2);
    expect((await run({})).code).toBe(2);
  });

  test('lists the deeds and the faults a scenario may use', async () => {
    const deeds = await run({ listDeeds: true });
    expect(deeds.code).toBe(0);
    expect(deeds.stdout).toContain('transfer: by request to [note]');
    const faults = await run({ listFaults: true });
    expect(faults.stdout).toContain('{"crash":"after-request-write"}');
    expect(faults.stdout).toContain('{"redis":"emptied"}');
  });
});
