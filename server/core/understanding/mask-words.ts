/** What stands in place of a number that says who somebody is or how to call them. */
export const maskedNumber = '（号码已隐去）';

const digit = '[0-9０-９零〇一二三四五六七八九幺]';
// Between two digits people put a blank, a hyphen or a dot, seldom two.
const between = String.raw`[ \u00a0\u3000\-‐-―－._·•]{0,2}`;
const NUMBER = new RegExp(`${digit}(?:${between}${digit}){6,}(?:${between}[xXｘＸ])?`, 'gu');
const DIGIT = new RegExp(digit, 'gu');
const DATE = /^[0-9０-９]{4}[-－.][0-9０-９]{1,2}[-－.][0-9０-９]{1,2}$/u;
/** As many digits as a phone has with its area; fewer are a phone only where somebody says so. */
const fewestDigits = 11;
const fewestAfterArea = 10;
const SAID_TO_BE_ONE =
  /(?:电话|手机|座机|固话|号码|证件|证号|身份证|身份|社保|医保|卡号|账号|银行卡|微信|QQ|qq|联系)[^,，。!！?？;；\n]{0,6}$/u;
const OWN_PHONE =
  /(?:我|本人)(?:的)?(?:联系|手机|电话|号码|方式|座机|固话|微信|是|为|号|[:：, ，])*$|(?:打给?|联系|回复?|call)我[:：, ，]*$/u;
const PHONE = /^1[3-9]\d{9}$/u;
const lookBehind = 16;

/** Identity numbers, phones and card numbers hidden, however they are spaced or written; everything else stays. Linear. */
export function maskWords(text: string): string {
  return text.replace(NUMBER, (found: string, at: number) =>
    isPersonal(found, text, at) ? maskedNumber : found,
  );
}

/**
 * For somebody who has to help: the phone that the writer gives as their own (我的电话是…, or nothing but the phone, which
 * answers a question) stays readable, and nothing else.
 */
export function maskForStaff(text: string): string {
  const whole = text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  return text.replace(NUMBER, (found: string, at: number) => {
    if (!isPersonal(found, text, at)) return found;
    return PHONE.test(found) && (found === whole || OWN_PHONE.test(before(text, at))) ? found : maskedNumber;
  });
}

function isPersonal(found: string, text: string, at: number): boolean {
  const count = found.match(DIGIT)?.length ?? 0;
  if (count >= fewestDigits || (count >= fewestAfterArea && /^[0０零〇]/u.test(found))) return true;
  return !DATE.test(found) && SAID_TO_BE_ONE.test(before(text, at));
}

const before = (text: string, at: number): string => text.slice(Math.max(0, at - lookBehind), at);
