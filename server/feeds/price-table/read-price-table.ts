import { CsvError, parse } from 'csv-parse/sync';
import type { FeedReading, PriceItem } from '../../core/notices/feed-item';
import { isCalendarDate } from '../../core/shared/shanghai-time';
import { unreadable } from '../answers/unreadable';
import { decodeText } from '../fetch/decode-text';
import { headingsOf, type Headings } from './headings';
import { xlsxRows, type Cell } from './xlsx-rows';

type Rows = readonly (readonly Cell[])[];

const mostRows = 2_000;

/** Farm prices in a table, csv in any of China's charsets or xlsx, by its Chinese headings: 日期, 品种, 价格, 单位, 涨跌幅. */
export async function readPriceTable(bytes: Uint8Array): Promise<FeedReading> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const rows = isZip ? await xlsxRows(bytes) : csvRows(decodeText(bytes, null));
  if (typeof rows === 'string') return unreadable('malformed', rows);
  const headings = headingsOf(rows);
  if (!headings) return unreadable('malformed', 'no row names a product and a price');
  const dateAbove = dateIn(rows.slice(0, headings.row).flat());
  const items: PriceItem[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= headings.row) continue;
    const item = itemOf(cells, headings, dateAbove);
    if (typeof item === 'string') return unreadable('incomplete', `row ${String(index + 1)}: ${item}`);
    if (item) items.push(item);
  }
  return items.length === 0 ? { kind: 'none', updatedAt: null } : { kind: 'items', items, updatedAt: null };
}

function csvRows(text: string): Rows | string {
  try {
    const rows: string[][] = parse(text.replace(/^\uFEFF/, ''), {
      ...{ relax_column_count: true, trim: true, to: mostRows + 1, max_record_size: 20_000 },
      delimiter: [',', '\t', ';'],
    });
    return rows.length > mostRows ? 'too many rows' : rows;
  } catch (error) {
    if (error instanceof CsvError) return error.code;
    throw error;
  }
}

/** Null: an empty row, or a product that was not traded. A string: what of the row cannot be read. */
function itemOf(
  cells: readonly Cell[],
  headings: Headings,
  dateAbove: string | null,
): PriceItem | string | null {
  const text = (column: number): string => wordsOf(cells[column] ?? null);
  const product = text(headings.product);
  const said = text(headings.price);
  if (product === '' || /^(?:[-—－/]*|无|休市)$/.test(said)) return null;
  const price = Number(said.replace(/^[¥￥]/, '').replace(/,/g, ''));
  if (!Number.isFinite(price) || price < 0) return 'no price';
  const date = headings.date < 0 ? dateAbove : (dateIn([cells[headings.date] ?? null]) ?? dateAbove);
  if (date === null) return 'no date';
  const unit = text(headings.unit) || headings.unitOfPrice;
  if (!unit) return 'no unit';
  const market = text(headings.market);
  return {
    ...{ kind: 'price', id: [date, product, market].filter((part) => part !== '').join(' ') },
    ...{ attribution: market, link: null, date, product, unit, price },
    change: headings.change < 0 ? null : changeOf(text(headings.change), headings.isPercent),
    more: {},
  };
}

function wordsOf(cell: Cell): string {
  return cell === null || cell instanceof Date ? '' : String(cell).replace(/\s+/g, ' ').trim();
}

/** `1.2%`, `-0.8` below 涨跌幅（%）, `持平`; a difference in money is no share. */
function changeOf(words: string, isPercent: boolean): number | null {
  if (words === '持平') return 0;
  const [, number, mark] = /^([+-]?\d+(?:\.\d+)?)\s*([%％]?)$/.exec(words) ?? [];
  if (number === undefined || (mark === '' && !isPercent)) return null;
  return Number((Number(number) / 100).toFixed(6));
}

/** The first day among cells: 2026-06-09, 2026/6/9, 2026年6月9日, or a date of the sheet. */
function dateIn(cells: readonly Cell[]): string | null {
  for (const cell of cells) {
    if (cell instanceof Date && !Number.isNaN(cell.getTime())) return cell.toISOString().slice(0, 10);
    const [, year, month = '', day = ''] =
      /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(wordsOf(cell)) ?? [];
    if (year === undefined) continue;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isCalendarDate(date)) return date;
  }
  return null;
}
