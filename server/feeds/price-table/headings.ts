import type { Cell } from './xlsx-rows';

export interface Headings {
  readonly row: number;
  readonly product: number;
  readonly price: number;
  /** -1: there is no such column. */
  readonly date: number;
  readonly unit: number;
  readonly change: number;
  readonly market: number;
  /** 价格（元/公斤）: of the whole column. */
  readonly unitOfPrice: string | null;
  /** 涨跌幅（%）: its numbers are hundredths. */
  readonly isPercent: boolean;
}

const names = {
  product: /^(?:农?产品|品种|品名|名称|农产品名称|产品名称|品种名称|蔬菜|菜名)$/,
  price: /^(?:平?均价|平均价格|价格|批发价|批发均价|收购价|零售价|今日价格)$/,
  date: /^(?:日期|时间|上市日期|发布日期|报价日期)$/,
  unit: /^(?:单位|计量单位|价格单位)$/,
  change: /^(?:涨跌|涨跌幅|环比|日环比|较昨日|较前日|比昨天)$/,
  market: /^(?:市场|批发市场|市场名称|来源|采价点)$/,
} as const;

const mostRowsBefore = 10;

/** The row that names the columns: it has a product and a price. Null: there is none. */
export function headingsOf(rows: readonly (readonly Cell[])[]): Headings | null {
  for (const [row, cells] of rows.slice(0, mostRowsBefore).entries()) {
    const words = cells.map((cell) => (typeof cell === 'string' ? cell.replace(/\s+/g, '') : ''));
    const bare = words.map((word) => word.replace(/[（(].*$/, ''));
    const at = (name: keyof typeof names) => bare.findIndex((word) => names[name].test(word));
    const [product, price] = [at('product'), at('price')];
    if (product < 0 || price < 0) continue;
    const [, unitOfPrice = null] = /[（(](.+?)[）)]/.exec(words[price] ?? '') ?? [];
    const change = at('change');
    return {
      ...{ row, product, price, date: at('date'), unit: at('unit'), change, market: at('market') },
      ...{ unitOfPrice, isPercent: /[%％]/.test(words[change] ?? '') },
    };
  }
  return null;
}
