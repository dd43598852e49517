/** A number as staff and residents type it: `seq` alone, or with the label that makes it full. */
export interface RequestCode {
  /** `YX-0609-001` in capitals when it was said in full, else null. */
  readonly label: string | null;
  readonly seq: number;
}

const FULL = String.raw`[a-zA-Z]{1,4}-?(?:\d{4}-?)?\d{4}-?\d{3,5}`;
const SHORT = String.raw`(?:#|no\.?|NO\.?|编号|号码)?\d{1,5}(?:号)?`;

/** A number at the start of the text and what follows it; short ones have one to five digits. */
export function takeCode(text: string): { readonly code: RequestCode; readonly rest: string } | null {
  const found = new RegExp(
    String.raw`^(?:#|编号)?(${FULL}|${SHORT})(?![\dA-Za-z号栋幢楼单点月日年元块]|[.:\-]\d)`,
  ).exec(text);
  const words = found?.[1];
  if (found === null || words === undefined) return null;
  return { code: toCode(words), rest: trimmed(text.slice(found[0].length)) };
}

/** A number at the end of the text and what precedes it. */
export function takeLastCode(text: string): { readonly code: RequestCode; readonly rest: string } | null {
  const found = new RegExp(String.raw`(?<![\dA-Za-z\-])(${FULL}|${SHORT})$`).exec(text);
  const words = found?.[1];
  if (found === null || words === undefined) return null;
  return { code: toCode(words), rest: trimmed(text.slice(0, found.index)) };
}

function toCode(words: string): RequestCode {
  const full = /^([a-zA-Z]{1,4})-?(\d{4}-?)?(\d{4})-?(\d{3,5})$/.exec(words);
  if (full === null) return { label: null, seq: Number(words.replace(/\D/g, '')) };
  const [, prefix = '', year = '', day = '', seq = ''] = full;
  const parts = [prefix.toUpperCase(), ...(year === '' ? [] : [year.replace('-', '')]), day, seq];
  return { label: parts.join('-'), seq: Number(seq) };
}

function trimmed(text: string): string {
  return text.replace(/^[\s,.:;，。、—-]+|[\s,.:;，。、—-]+$/g, '');
}
