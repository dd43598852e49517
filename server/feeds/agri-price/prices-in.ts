/** A price that a bulletin says in words. */
export interface SaidPrice {
  readonly product: string;
  readonly unit: string;
  readonly price: number;
  readonly change: number | null;
  /** What stands before the product: 重点监测的28种, 全国农产品批发市场. */
  readonly scope: string;
  /** The words it was read from. */
  readonly words: string;
}

const unit = '元/(?:公斤|千克|市?斤|吨|[只头枚箱盒袋])';
const before =
  '[，、 ]?(?:(与(?:昨天|前一日)持平)|(?:比昨天|较前一日)(上升|上涨|下降|下跌)(\\d+(?:\\.\\d+)?)';
const priced = new RegExp(
  `([^，。；、\\s【】]{1,40}?)(?:平均)?(?:批发)?(?:价格?)?为?(\\d+(?:\\.\\d+)?)(${unit})(?:${before}%))?`,
  'gu',
);
const indexed = new RegExp(
  `“?((?:“[^”，。]{1,20}”)?[^，。；、\\s【】“”]{1,30}?指数)”?为(\\d+(?:\\.\\d+)?)(?:${before}个点))?`,
  'gu',
);
const numberWithUnit = new RegExp(`\\d${unit}`, 'gu');

/** Prices and price indices in the words of a bulletin, each product once. */
export function pricesIn(text: string): readonly SaidPrice[] {
  const said = [
    ...[...text.matchAll(priced)].map((match) => priceOf(match)),
    ...[...text.matchAll(indexed)].map((match) => indexOf(match)),
  ];
  return said.filter((one, at) => said.findIndex(({ product }) => product === one.product) === at);
}

/** How often a number with a unit of price stands there: none of them may be lost. */
export const countPrices = (text: string): number => text.match(numberWithUnit)?.length ?? 0;
export const countRead = (text: string): number => text.match(priced)?.length ?? 0;

function priceOf([words, who = '', price, unitSaid = '', same, way, share]: RegExpExecArray): SaidPrice {
  const [, scope = '', product = who] = /^(.*(?:批发市场|重点监测的\d+种))(.+)$/u.exec(who) ?? [];
  const change = same === undefined ? signed(way, share) : 0;
  return { product, unit: unitSaid, price: Number(price), change, scope, words };
}

/** Points of an index are no share of anything: 0 when it stayed, else they stand in the words. */
function indexOf([words, product = '', value, same]: RegExpExecArray): SaidPrice {
  return {
    ...{ product, unit: '点', price: Number(value), change: same === undefined ? null : 0 },
    ...{ scope: '', words },
  };
}

function signed(way: string | undefined, share: string | undefined): number | null {
  if (way === undefined || share === undefined) return null;
  const part = Number((Number(share) / 100).toFixed(6));
  return part === 0 || /^上/.test(way) ? part : -part;
}
