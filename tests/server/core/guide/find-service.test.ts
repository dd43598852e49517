import fc from 'fast-check';
import type { ServiceItem } from '../../../../server/core/grid/grid';
import { findService } from '../../../../server/core/guide/find-service';
import { readDemoCommunity } from '../../../support/read-demo-community';

const aService = (name: string, ...aliases: readonly string[]): ServiceItem => ({
  ...{ id: name, name, aliases, department: '民政办', papers: ['身份证'], days: 15 },
  ...{ where: '服务窗口', source: '虚构' },
});

const services = [
  aService('高龄津贴', '高龄补贴'),
  aService('残疾证'),
  aService('残疾证年审'),
  aService('低保', '吃低保'),
  aService('社保卡'),
];
const find = (text: string) => findService(services, text)?.service.name ?? null;

describe('the service that words name', () => {
  test.each([
    ['代登记 5栋 独居老人想办高龄补贴', '高龄津贴'],
    ['想办残疾证', '残疾证'],
    ['想上门办残疾证年审', '残疾证年审'],
    ['残疾证，还有残疾证年审', '残疾证年审'],
    ['高龄 津贴！', '高龄津贴'],
    ['三栋二单元的灯坏了', null],
    ['社保卡和残疾证都要办', null],
    ['', null],
  ])('%s: %s', (text, name) => expect(find(text)).toBe(name));

  it('is found without a guide as little as without a name', () => {
    expect(findService([], '高龄津贴')).toBeNull();
    expect(findService([aService('证')], '办证')).toBeNull();
  });

  const word = fc.array(fc.constantFrom('高', '龄', '津', '贴', '低', '保', '证'), {
    minLength: 2,
    maxLength: 5,
  });
  const guide = fc
    .uniqueArray(
      word.map((letters) => letters.join('')),
      { minLength: 1, maxLength: 8 },
    )
    .map((names) => names.map((name) => aService(name)));
  const words = fc.array(fc.constantFrom('高', '龄', '津', '贴', '低', '保', '证', '办', ' '), {
    maxLength: 20,
  });

  it('has a name in the words, no other name in them is as long, and the order of the guide is nothing to it', () => {
    fc.assert(
      fc.property(guide, words, (all, letters) => {
        const text = letters.join('');
        const said = text.replaceAll(' ', '');
        const found = findService(all, text);
        expect(findService([...all].reverse(), text)).toEqual(found);
        const named = all.filter(({ name }) => said.includes(name));
        const longest = Math.max(0, ...named.map(({ name }) => name.length));
        const best = named.filter(({ name }) => name.length === longest);
        expect(found?.service ?? null).toEqual(best.length === 1 ? best[0] : null);
      }),
    );
  });

  it('is found in the demo by each of its names alone', async () => {
    const { grid } = await readDemoCommunity();
    expect(grid.services?.length).toBeGreaterThanOrEqual(10);
    for (const service of grid.services ?? [])
      for (const name of [service.name, ...service.aliases])
        expect([name, findService(grid.services ?? [], `我想办${name}`)?.service.id]).toEqual([
          name,
          service.id,
        ]);
  });
});
