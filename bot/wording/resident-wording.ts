import type { BotSayings } from './bot-sayings';
import { outcomeName } from './names-of-states';
import type { SayingReader } from './saying-reader';

type Codes =
  | 'progress'
  | 'progress-none'
  | 'urged'
  | 'withdraw-confirm'
  | 'withdrawn'
  | 'withdraw-kept'
  | 'which-own-request'
  | 'solved-thanks'
  | 'reopened-receipt'
  | 'rating-asked'
  | 'rating-thanks'
  | 'reply-passed-on'
  | 'courtesy'
  | 'help-resident'
  | 'voice-not-read'
  | 'photo-explain'
  | 'photo-kept'
  | 'photo-added'
  | 'photo-too-large'
  | 'kind-not-read'
  | 'text-empty'
  | 'slower'
  | 'room-answer'
  | 'set-aside-sorry'
  | 'set-aside-told'
  | 'privacy-later';

/** What residents hear about requests they have, and the small talk. */
export const residentWording: Readonly<Record<Codes & keyof BotSayings, (p: SayingReader) => string>> = {
  progress: (p) => p.list('lines').join('\n'),
  'progress-none': () => '您没有在办的事。有事直接说，例如“3栋2单元楼道灯不亮”。',
  urged: (p) =>
    `已替您催 ${p.text('number')}：提醒发给了${p.text('owner')}（${p.flag('accepted') ? '已签收' : '还没签收'}），时限${p.moment('dueAt')}。`,
  'withdraw-confirm': (p) => `要撤销 ${p.text('number')} ${p.text('topic')} 吗？ 1 撤销 2 不撤 3 找人工`,
  withdrawn: (p) => `${p.text('number')} 已撤销，负责人已知道。`,
  'withdraw-kept': (p) => `好的，${p.text('number')} 照常办。`,
  'which-own-request': (p) =>
    `您有几件事：\n${p.list('numbers').join('\n')}\n请带上编号再说，例如“${p.text('example')}”。`,
  'solved-thanks': (p) => `${p.text('number')} 记为${outcomeName(p.text('outcome'))}。`,
  'reopened-receipt': (p) =>
    `${p.text('number')} 已重办，还是原来的时限：${p.moment('dueAt')}。负责人：${p.text('owner')}。`,
  'rating-asked': (p) => `${p.text('number')} 请您评价：满意 / 基本满意 / 不满意（可以不评）`,
  'rating-thanks': (p) => (p.flag('bad') ? `谢谢，${p.text('number')} 会有另一人回访您。` : '谢谢您的评价。'),
  'reply-passed-on': (p) => `已转给${p.text('owner')}（${p.text('number')}）。`,
  courtesy: () => '不客气，有事随时说。',
  'help-resident': (p) =>
    `我是${p.text('botName')}。直接说什么事、在哪儿就行，例如“3栋2单元楼道灯不亮”。\n发“进度”查办理，“催办”催一下，“撤销”不办了，“改地址”换门牌，“人工”找窗口。\n有危险先打110、119、120。`,
  'voice-not-read': () => '语音没能转成文字，会有人来问您；方便的话打字再说一遍。',
  'photo-explain': () => '照片收到。请用一句话说是什么事、在哪儿。',
  'photo-kept': () => '照片收到，和刚才说的事放在一起。请接着回答上面的问题。',
  'photo-added': (p) => `照片已加到 ${p.text('number')}。`,
  'photo-too-large': () => '照片太大，没收到。请发10MB以内的照片。',
  'kind-not-read': (p) =>
    `这类消息（${p.text('kind')}）我看不了，请用文字说是什么事、在哪儿；找人工请回“人工”。`,
  'text-empty': () => '没看到文字。请说是什么事、在哪儿；找人工请回“人工”。',
  slower: () => '收到了，不用重复发。要找人请回“人工”，急事请打110、119、120。',
  'room-answer': () => '我在。有事请点我头像私聊，门牌和电话别发群里。',
  'set-aside-sorry': () => '刚才这条没处理成，已另外存好，请窗口人员来看。急事请打110、119、120。',
  'set-aside-told': (p) =>
    `有一条${p.moment('at')}的消息没处理成，已另存（${p.text('messageId').slice(-8)}），请联系系统维护人员。`,
  'privacy-later': (p) => `注销信息请找窗口${p.text('clerk')}办，已在办的事不受影响。`,
};
