import { createCanaryScanner } from '../../../support/canary';
import { readDemoCommunity } from '../../../support/read-demo-community';
import { setUpPublic } from '../public-api/set-up-public';

const phone = '13900007788';

describe('what everybody may read names nobody', () => {
  it('neither who wrote a notice, approved it or got it, nor who asked for what', async () => {
    const town = await setUpPublic({
      store: {
        changeGrid: (grid) => ({
          ...grid,
          staff: grid.staff.map((person) => ({ ...person, workPhone: phone })),
        }),
      },
    });
    const notice = await town.publish({
      ...{ byId: 'zhao-min', approvedByIds: ['zhou-jianguo'], personIds: ['zhang-guilan', 'chen-jie'] },
      ...{ severity: 'red', event: '暴雨', audience: { kind: 'households' } },
    });
    await town.publish({ column: '农经信息' });
    for (let count = 0; count < 8; count += 1) await town.open({ text: '秘密：三栋二单元的灯坏了' });
    const { people } = await readDemoCommunity();
    const { number } = notice;
    const answers = await Promise.all(
      [
        ...['/api/public/notices', `/api/public/notices/${number.label}`, '/api/public/catalogue'],
        ...['/api/public/counts', '/api/public/hall', '/portal', '/portal/notices'],
        ...[`/portal/notices/${number.label}`, '/portal/guide', '/portal/guide/old-age-allowance'],
        ...['/portal/figures', '/portal/feed.xml', '/portal/feed.json'],
      ].map((path) => town.get(path).expect(200)),
    );
    const marks = [...people.map(({ name }) => name), ...people.map(({ id }) => id), phone, '秘密：三栋'];
    const scanner = createCanaryScanner([...new Set(marks.filter((mark) => Buffer.byteLength(mark) >= 6))]);
    expect(scanner.scan(`${people[0]?.name ?? ''}`)).not.toEqual([]);
    for (const { text, headers } of answers) {
      expect(scanner.scan(text)).toEqual([]);
      expect(scanner.scan(JSON.stringify(headers))).toEqual([]);
      expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
    }
  });
});
