const troubles: ReadonlyMap<string, string> = new Map([
  ['unreachable', '连不上'],
  ['time-limit', '太慢'],
  ['status', '对方网站出错'],
  ['too-large', '内容太大'],
  ['too-large-inflated', '内容太大'],
  ['bad-encoding', '内容损坏'],
  ['cut-short', '内容不完整'],
  ['incomplete', '内容不完整'],
  ['malformed', '格式变了'],
  ['refused', '对方不给'],
  ['unsafe', '内容不安全'],
  ['no-adapter', '不会读'],
  ['host-not-listed', '跳到了别的网站'],
  ['address-not-public', '地址不对'],
  ['https-to-http', '跳到了不安全的网址'],
  ['too-many-redirects', '跳转太多'],
]);

/** Why a source cannot be read, in words. */
export const troubleWords = (code: string): string => troubles.get(code) ?? '取不到';
