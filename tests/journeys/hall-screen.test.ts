import { describeInBrowser } from '../web/chat/a-browser';
import { useYimen } from './support/use-yimen';

describeInBrowser('the hall screen of the running program', () => {
  jest.setTimeout(90_000);
  const used = useYimen();

  it('is reached from the first page and shows the community as the server has it', async () => {
    const page = await used.open({ width: 1920, height: 1080 }, '/');
    await page.getByRole('link', { name: '大厅大屏' }).click();
    await page.getByRole('heading', { name: '银杏苑' }).waitFor();
    await page.getByTestId('line').filter({ hasText: '更新于' }).waitFor();
    expect(await page.locator('.card').count()).toBe(6);
    expect(await page.locator('html').getAttribute('data-version')).toMatch(/^[0-9a-f]{12}$/);
    await page.goto(`${used.yimen().address}/portal`);
    await page.getByRole('heading', { name: '政策法规' }).waitFor();
    expect(used.complaints()).toEqual([]);
  });
});
