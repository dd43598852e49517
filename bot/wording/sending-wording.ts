import type { Sentence } from './render-saying';
import type { SayingReader } from './saying-reader';
import type { SendingBotSayings } from './sending-bot-sayings';

/** Sentences about the account and what waits for it. */
export const sendingWording: Readonly<Record<keyof SendingBotSayings, Sentence>> = {
  'sending-state': (p) =>
    [`聊天账号：${accountWords(p)}`, waitingWords(p), ...laterWords(p), ...dayWords(p)].join('\n'),
};

const states: ReadonlyMap<string, string> = new Map([
  ['well', '正常'],
  ['silent', '没有报到，可能停了；请看首页的状况'],
  ['account-starting', '正在登录'],
  ['account-down', '登录不上，正在再试'],
  ['account-logged-out', '已掉线，请用这个号的手机重新登录'],
  ['account-silent', '没有动静，正在重新连接'],
  ['account-throttled', '被限流'],
  ['account-banned', '一再被拒发，可能被封；请用手机登录这个号看看'],
  ['account-day-spent', '一天能发的条数用完了'],
  ['sending-fails', '连着几条不知道发到没有，先停一停'],
  ['store-fails', '存储出错，正在再试'],
  ['standby', '别的机器人进程在用这个账号'],
  ['stopping', '正在停下'],
]);

function accountWords(p: SayingReader): string {
  const words = states.get(p.text('state')) ?? '不正常，请看首页的状况';
  const until = p.optional('until') === null ? '' : `，${p.moment('until')}再试`;
  return `${words}${until}`;
}

function waitingWords(p: SayingReader): string {
  if (!p.flag('counted')) return '等着发：5000条以上';
  const lines = p.list('waiting');
  return lines.length === 0 ? '没有等着发的' : `等着发：${lines.join('、')}`;
}

function laterWords(p: SayingReader): string[] {
  const later = p.count('later');
  return later > 0 ? [`到时间再发：${later}条`] : [];
}

function dayWords(p: SayingReader): string[] {
  const used = p.optionalCount('used');
  if (used === null) return [];
  const kept = `最后${p.count('kept')}条留给回答和紧急的`;
  return [`过去24小时发了${used}条，最多${p.count('most')}条，${kept}`];
}
