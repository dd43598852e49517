import { noticeInWords } from './notice-in-words';
import { quote } from './quote';
import type { SayingReader } from './saying-reader';

const mostNamed = 10;

export function someRooms(names: readonly string[]): string {
  const more = names.length > mostNamed ? `等${String(names.length)}个群` : '';
  return `${names.slice(0, mostNamed).join('、')}${more}`;
}

/** What would go out, to whom, when and after whose reading. */
export function previewInWords(p: SayingReader): string {
  const without = p.list('areasWithout');
  const twice = p.list('twice');
  const older = p.optional('older');
  return [
    older === null ? `请核对。${toWhom(p)}` : `请核对，更正 ${older}。${toWhom(p)}`,
    ...(without.length === 0 ? [] : [`没有居民群、收不到：${without.join('、')}`]),
    ...(twice.length === 0 ? [] : [`注意：名叫${twice.map(quote).join('、')}的群不止一个，都会发。`]),
    '内容：',
    noticeInWords(p),
    whenInWords(p),
    '1 确认 2 取消',
  ].join('\n');
}

function toWhom(p: SayingReader): string {
  const rooms = p.list('rooms');
  if (rooms.length > 0) return `发到：${someRooms(rooms)}`;
  const people = p.count('people');
  if (people === 0) return '上大屏和门户，不发给人。';
  const unreached = p.count('unreached');
  const without = unreached === 0 ? '' : `；另有${String(unreached)}人没有聊天账号，收不到`;
  return `逐个发给${p.text('audience')}，共${String(people)}人${without}。`;
}

function whenInWords(p: SayingReader): string {
  const reviewer = p.optional('reviewer');
  if (reviewer !== null)
    return p.count('approvals') > 1 ? `群多，要两个人同意，先请${reviewer}审。` : `先请${reviewer}审。`;
  return p.optional('goesOutAt') === null ? '确认后马上发出。' : `${p.moment('goesOutAt')}发出，之前可撤回。`;
}
