import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadYearFiles } from '../../../server/files/load-year-files';

describe('the calendar files', () => {
  it('hold the holidays announced for 2019 to 2026, and nothing yet for 2027', async () => {
    const years = await loadYearFiles(join(__dirname, '../../../data/calendar'));
    expect(years.map((file) => file.year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
    expect(years.filter((file) => file.days.length === 0).map((file) => file.year)).toEqual([2027]);
    expect(years.find((file) => file.year === 2026)?.days).toContainEqual({
      date: '2026-06-19',
      isOffDay: true,
    });
  });

  it('stop the start when one is damaged', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yimen-years-'));
    writeFileSync(join(folder, '2026.json'), '{"year":2026,"days":[{"date":"19 June","isOffDay":true}]}');
    await expect(loadYearFiles(folder)).rejects.toThrow();
    rmSync(folder, { recursive: true });
  });
});
