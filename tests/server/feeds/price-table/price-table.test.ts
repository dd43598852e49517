import { readPriceTable } from '../../../../server/feeds/price-table/read-price-table';
import { makeXlsx, makeZip } from './make-zip';

const bytes = (text: string) => new TextEncoder().encode(text);
const table =
  '日期,品种,均价,单位,涨跌幅（%）,市场\n2026/6/9,大白菜,1.86,元/公斤,-1.2,银杏批发市场\n2026-06-09,生猪,15.2,元/公斤,持平,\n,,,,,\n2026-06-09,藕,-,元/公斤,,\n';
const xlsx = [
  ['银杏县农产品价格（2026年6月9日）'],
  ['品种', '价格（元/公斤）', '环比'],
  ['大白菜', 1.86, '1.5%'],
  ['=HYPERLINK("x")', 2, ''],
];

const itemsOf = async (content: Uint8Array) => {
  const reading = await readPriceTable(content);
  return reading.kind === 'items' ? reading.items : reading;
};

describe('a table of farm prices', () => {
  it('as csv is read by its Chinese headings; what was not traded is left out', async () => {
    expect(await itemsOf(bytes(table))).toEqual([
      {
        ...{ kind: 'price', id: '2026-06-09 大白菜 银杏批发市场', attribution: '银杏批发市场', link: null },
        ...{ date: '2026-06-09', product: '大白菜', unit: '元/公斤', price: 1.86, change: -0.012, more: {} },
      },
      expect.objectContaining({ product: '生猪', price: 15.2, change: 0, attribution: '' }),
    ]);
  });

  it('as csv may be in GBK, as spreadsheets here save it', async () => {
    // 品种,价格（元/斤）,日期 / 米,2.5,2026-06-09
    const gbk = Buffer.from(
      'c6b7d6d62cbcdbb8f1a3a8d4aa2fbdefa3a92cc8d5c6da0ac3d72c322e352c323032362d30362d30390a',
      'hex',
    );
    expect(await itemsOf(gbk)).toEqual([
      expect.objectContaining({ product: '米', unit: '元/斤', price: 2.5 }),
    ]);
  });

  it('as xlsx has its day in the title and its unit in the heading', async () => {
    expect(await itemsOf(makeXlsx(xlsx))).toEqual([
      expect.objectContaining({
        date: '2026-06-09',
        product: '大白菜',
        price: 1.86,
        unit: '元/公斤',
        change: 0.015,
      }),
      // Words, not a formula.
      expect.objectContaining({ product: '=HYPERLINK("x")', price: 2, change: null }),
    ]);
  });

  it.each([
    ['no headings', '甲,乙\n1,2\n', 'malformed'],
    ['a price that is none', '日期,品种,价格,单位\n2026-06-09,米,便宜,元/斤\n', 'incomplete'],
    ['no day', '品种,价格,单位\n米,2.5,元/斤\n', 'incomplete'],
    ['no unit', '日期,品种,价格\n2026-06-09,米,2.5\n', 'incomplete'],
    ['a quotation mark too many', '日期,品种,价格,单位\n2026-06-09,"米,2.5,元/斤\n', 'malformed'],
    ['too many rows', `日期,品种,价格,单位\n${'2026-06-09,米,2.5,元\n'.repeat(2_001)}`, 'malformed'],
  ])('with %s cannot be read', async (_, text, code) => {
    expect(await readPriceTable(bytes(text))).toMatchObject({ kind: 'unreadable', code });
  });

  it('with headings alone says that there is none', async () => {
    expect(await readPriceTable(bytes('日期,品种,价格,单位\n'))).toEqual({ kind: 'none', updatedAt: null });
  });
});

describe('an xlsx that is none of a market', () => {
  const many = Buffer.alloc(20 * 1024 * 1024, 'a');

  it.each([
    ['that is no zip', Buffer.from('PK and then nothing')],
    ['that unpacks to twenty megabytes', makeZip([{ name: 'xl/workbook.xml', content: many }])],
    ['that promises little and unpacks to much', makeZip([{ name: 'a.xml', content: many, promised: 10 }])],
    ['that promises four gigabytes', makeZip([{ name: 'a.xml', content: 'a', promised: 0xfffffff0 }])],
    [
      'of a thousand entries',
      makeZip(Array.from({ length: 1_000 }, (_, at) => ({ name: `${String(at)}.xml`, content: '' }))),
    ],
    ['without a workbook', makeZip([{ name: 'a.xml', content: '<a/>' }])],
    ['cut off', makeXlsx(xlsx).subarray(0, 900)],
    ['of thirty thousand rows', makeXlsx(Array.from({ length: 30_000 }, () => ['米', 1]))],
  ])('%s is refused soon', async (_, content) => {
    const before = Date.now();
    expect(await readPriceTable(content)).toMatchObject({ kind: 'unreadable', code: 'malformed' });
    expect(Date.now() - before).toBeLessThan(10_000);
  });

  it('whose reading needs too much memory ends its thread, not the process', async () => {
    const sheet = `<worksheet><sheetData>${`<row>${'<c t="str"><v>1</v></c>'.repeat(26)}</row>`.repeat(24_000)}</sheetData></worksheet>`;
    expect(await readPriceTable(makeXlsx([], sheet))).toMatchObject({ kind: 'unreadable' });
  });
});
