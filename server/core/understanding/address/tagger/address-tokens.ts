import { createFoldSpelling } from '../../fold-spelling';

/** D digits, L letters, N Chinese numeral, S an ending such as 路 or 栋, H other Chinese characters, P the rest. */
export type TokenKind = 'D' | 'L' | 'N' | 'S' | 'H' | 'P';

export interface AddressToken {
  /** Folded: half-width, lower case, simplified. */
  readonly word: string;
  readonly kind: TokenKind;
  readonly from: number;
  readonly to: number;
}

/** No address is longer; what comes after is not read. */
export const ADDRESS_LIMIT = 240;

const ENDINGS = new Set(
  '省市区县旗镇乡街道村社路巷弄号栋幢座楼单元室层组苑园城厦场院房店铺口里期排桥门厂站公司校馆庄寨屯队湾岭山坊',
);
const NUMERALS = new Set('零〇一二三四五六七八九十百两');
const PIECES = /\d+|[a-z]+|[\ud800-\udbff][\udc00-\udfff]|\S/g;
const foldSpelling = createFoldSpelling();

/** Characters, with digits and letters in a row as one; spaces are skipped. Positions are those of the text given. */
export function addressTokens(text: string): readonly AddressToken[] {
  return [...foldAddress(text.slice(0, ADDRESS_LIMIT)).matchAll(PIECES)].map(({ 0: word, index }) => ({
    ...{ word, kind: kindOf(word) },
    ...{ from: index, to: index + word.length },
  }));
}

/** Half-width, lower case, simplified; every position stays. */
export function foldAddress(text: string): string {
  const narrow = text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return foldSpelling(narrow.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
}

function kindOf(word: string): TokenKind {
  if (/^\d/.test(word)) return 'D';
  if (/^[a-z]/.test(word)) return 'L';
  if (NUMERALS.has(word)) return 'N';
  if (ENDINGS.has(word)) return 'S';
  return /^[\u4e00-\u9fff]/.test(word) ? 'H' : 'P';
}
