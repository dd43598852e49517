import fc from 'fast-check';
import { maskExample } from '../../../../server/core/understanding/mask-example';
import { maskForStaff, maskWords } from '../../../../server/core/understanding/mask-words';
import { leastCpuMs } from '../../../support/least-cpu-ms';

const hidden = '（号码已隐去）';

describe('numbers that lead to somebody', () => {
  test.each([
    ['打他电话13812345678吧', `打他电话${hidden}吧`],
    ['138-1234-5678', hidden],
    ['138 1234 5678', hidden],
    ['１３８１２３４５６７８', hidden],
    ['幺三八一二三四五六七八', hidden],
    ['+86 13812345678', `+${hidden}`],
    ['身份证11010119900307888X', `身份证${hidden}`],
    ['身份证 110101 19900307 888x 的', `身份证 ${hidden} 的`],
    ['卡号6222021234567890123', `卡号${hidden}`],
    ['座机010-12345678', `座机${hidden}`],
    ['村里电话是6123456', `村里电话是${hidden}`],
    ['13812345678、13912345678', `${hidden}、${hidden}`],
  ])('%s', (said, masked) => {
    expect(maskWords(said)).toBe(masked);
  });

  test.each([
    ...['3栋2单元501的灯坏了', '2026-06-09 15:30停的水', '电表走了1234567度', '补贴13812元', '120和119'],
    ...['YX-0609-001', '二〇二六年六月九日', '一二三四五六七八九', '12-3-1001', '6月12日19:00'],
  ])('%s stays', (said) => {
    expect(maskWords(said)).toBe(said);
  });

  test('a resident’s own phone stays for whoever helps, and nobody else’s', () => {
    expect(maskForStaff('我的电话13812345678')).toBe('我的电话13812345678');
    expect(maskForStaff('13812345678。')).toBe('13812345678。');
    expect(maskForStaff('联系我：13812345678')).toContain('13812345678');
    expect(maskForStaff('我妈电话13812345678')).toBe(`我妈电话${hidden}`);
    expect(maskForStaff('我的身份证110101199003078888')).toBe(`我的身份证${hidden}`);
  });

  const around = fc.string({ unit: fc.constantFrom('我', '说', '。', ' ', 'a', '，'), maxLength: 12 });
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
  const separator = fc.constantFrom('', ' ', '-');

  test('no phone and no identity number survives, whatever stands around it', () => {
    fc.assert(
      fc.property(around, digits(9), digits(17), separator, around, (before, rest, id, sep, after) => {
        const phone = `1${rest.slice(0, 1)}${rest.slice(1, 2)}${sep}${rest.slice(2, 6)}${sep}${rest.slice(6)}0`;
        const masked = maskWords(`${before}${phone}${after}。${id}X${before}`);
        expect(masked).not.toMatch(/\d(?:[ -]?\d){10}/);
      }),
    );
  });

  test('64 kB of anything takes no time', () => {
    for (const text of ['1', '1 ', '一', '-', '我的电话', '1-', '电话1']) {
      const long = text.repeat(64_000 / text.length);
      expect(leastCpuMs(() => [maskWords(long), maskForStaff(long)])).toBeLessThan(100);
    }
  });
});

describe('an example', () => {
  test('keeps no name, no door and no number', () => {
    const said = '3栋2单元501的张三电话13812345678，28-602和12-3-1001也停水，1403室也是';
    expect(maskExample(said, ['张三', '李'])).toBe(
      `3栋2单元某号的某人电话${hidden}，某号和某号也停水，某号室也是`,
    );
    expect(maskExample('停水3天，欠了1200元，2026年的', [])).toBe('停水3天，欠了1200元，2026年的');
  });
});
