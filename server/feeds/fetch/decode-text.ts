/**
 * The text of an answer. A byte order mark decides, then the header's charset, then what the document declares, then
 * UTF-8 and GB18030; a charset that does not fit the bytes is passed over.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const named = [bomOf(bytes), charsetIn(contentType ?? ''), declaredIn(bytes)].filter((it) => it !== null);
  // Servers name Latin-1 out of habit, and it fits any bytes: it comes last.
  const sure = named.filter((name) => !isLatin(name));
  const latin = named.filter(isLatin);
  for (const name of [...sure, 'utf-8', 'gb18030', ...latin]) {
    const text = decoded(bytes, name, true);
    if (text !== null) return text;
  }
  return decoded(bytes, sure[0] ?? 'utf-8', false) ?? '';
}

function bomOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function charsetIn(words: string): string | null {
  const [, name] = /charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(words) ?? [];
  return name === undefined ? null : labelOf(name);
}

/** From an XML declaration, or a meta tag within the first 4,096 bytes. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const [, name] = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head) ?? [];
  if (name !== undefined) return withoutWide(labelOf(name));
  const [meta] = /<meta\b[^>]*?\bcharset\s*=[^>]*/i.exec(head) ?? [];
  return meta === undefined ? null : withoutWide(charsetIn(meta));
}

/** Who could be read byte by byte up to there is not in UTF-16. */
const withoutWide = (name: string | null): string | null => (name?.startsWith('utf-16') ? null : name);

/** GB2312 and GBK are parts of GB18030. Null: a charset nobody knows. */
function labelOf(name: string): string | null {
  if (/^(?:x-gbk|gbk|gb_?2312(?:-80)?|gb18030|cp936)$/i.test(name)) return 'gb18030';
  return decoded(new Uint8Array(), name, false) === null ? null : name.toLowerCase();
}

const isLatin = (name: string): boolean => /^(?:iso-?8859-1|latin1|windows-1252|us-ascii|ascii)$/.test(name);

function decoded(bytes: Uint8Array, name: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(name, { fatal }).decode(bytes);
  } catch {
    // No such charset, or the bytes are not in it.
    return null;
  }
}
