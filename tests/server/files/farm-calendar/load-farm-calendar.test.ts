import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remindersOfYear } from '../../../../server/core/notices/farm-calendar/window-of';
import { loadFarmCalendar } from '../../../../server/files/farm-calendar/load-farm-calendar';

const ours = 'data/agri-calendar';
let folder = '';

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'yimen-agri-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function changed(from: string, to: string): Promise<unknown> {
  const text = readFileSync(join(ours, 'entries.csv'), 'utf8');
  if (!text.includes(from)) throw new Error(`${from} is gone`);
  writeFileSync(join(folder, 'entries.csv'), text.replace(from, to));
  return loadFarmCalendar(folder);
}

describe('the agricultural calendar', () => {
  it('has something for each of these crops and animals', async () => {
    const { entries } = await loadFarmCalendar(ours);
    expect([...new Set(entries.map(({ crop }) => crop))].sort()).toEqual(
      ['水稻', '小麦', '油菜', '玉米', '柑橘', '蔬菜', '生猪', '家禽'].sort(),
    );
  });

  it('says with every reminder where it holds, whom to ask and who says so', async () => {
    for (const { text, source, regions, climate } of (await loadFarmCalendar(ours)).entries) {
      expect(text).toContain(
        `（适用：${[...(regions.length > 0 ? [regions.join('、')] : []), climate].join('，')}。`,
      );
      expect(text).toContain('以本地农技站为准');
      expect(source.name.length).toBeGreaterThan(3);
      expect(source.link).toMatch(/^https?:\/\//);
    }
  });

  it('gives wheat along the Yangtze the days that its source names', async () => {
    const [sowing] = remindersOfYear(await loadFarmCalendar(ours), 2027).filter(
      ({ entry }) => entry.id === 'wheat-sow-yangtze',
    );
    expect(sowing).toMatchObject({ termDay: '2027-10-23', firstDay: '2027-10-25', lastDay: '2027-11-05' });
  });

  it('is not loaded when a row has no source, no known term or region, or an id that is there', async () => {
    await expect(changed('https://www.gov.cn/gzdt/2012-02/29/content_2079617.htm', '')).rejects.toThrow(
      /row 2 link/,
    );
    await expect(changed(',春分,-3', ',春天,-3')).rejects.toThrow(/row 2 term/);
    await expect(changed('江南;华南', '江南;天上')).rejects.toThrow(/row 2 regions/);
    await expect(changed(',-3,20,source', ',-3,90,source')).rejects.toThrow(/row 2 days/);
    await expect(changed('rice-heat', 'rice-harvest')).rejects.toThrow('rice-harvest twice');
  });
});
