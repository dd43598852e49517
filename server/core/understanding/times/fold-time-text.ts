/** Traditional and odd characters of time words before the plain ones. */
const PAIRS =
  '點点號号週周後后禮礼個个兩两時时鐘钟鍾钟過过現现間间內内來来臘腊曆历農农節节從从國国慶庆萬万億亿開开裡里裏里單单雙双還还這这幾几陰阴閏闰○〇' +
  '，,：:（(）)／/．.～~∼~〜~—-–-―-－-‐-‑-　 \u00a0 \t \n ';

const plain = readPairs();

/** The text with one spelling for each sign of time words; length and places stay. */
export function foldTimeText(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += foldChar(text.charCodeAt(at), text.charAt(at));
  return folded;
}

function foldChar(code: number, char: string): string {
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  return plain.get(char) ?? char;
}

function readPairs(): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < PAIRS.length; at += 2) pairs.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));
  return pairs;
}
