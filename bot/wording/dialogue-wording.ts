import type { BotSayings } from './bot-sayings';
import type { SayingReader } from './saying-reader';

type Codes =
  | 'welcome'
  | 'address-again'
  | 'address-unknown'
  | 'address-bound'
  | 'area-bound'
  | 'move-asked'
  | 'place-taken'
  | 'place-unknown'
  | 'draft-confirm'
  | 'say-again'
  | 'draft-dropped'
  | 'dialogue-cancelled'
  | 'follow-offer'
  | 'followed'
  | 'answer-1-2-3';

/** The questions of a dialogue: who you are, where it is, what it is. */
export const dialogueWording: Readonly<Record<Codes & keyof BotSayings, (p: SayingReader) => string>> = {
  welcome: (p) =>
    [
      `您好，我是${p.text('botName')}。`,
      p.optional('held') ? `您说的【${p.text('held')}】已记下。` : '',
      `请告诉我您住哪栋哪单元几号，例如 ${p.text('example')}。找人工请回“人工”。`,
    ].join(''),
  'address-again': (p) =>
    p.optional('known')
      ? `${p.text('known')}，还差单元和门牌号，例如 ${p.text('example')}；找人工请回“人工”。`
      : `没看懂门牌。请写哪栋哪单元几号，例如 ${p.text('example')}；找人工请回“人工”。`,
  'address-unknown': (p) =>
    `没找到“${p.text('words')}”。本社区有${p.text('buildings')}，请再说一次；找人工请回“人工”。`,
  'address-bound': (p) =>
    `已记下您住${p.text('place')}。${p.text('area')}负责人：${p.text('lead')}${backup(p)}。有事直接说就行；门牌不对请回“改地址”。`,
  'area-bound': (p) =>
    `您好，您已连到${p.text('area')}，负责人：${p.text('lead')}${backup(p)}。有事直接说；也请告诉我门牌，例如 ${p.text('example')}。`,
  'move-asked': (p) =>
    `您登记在${p.text('home')}，${p.text('place')}属于${p.text('area')}。您住在${p.text('place')}吗？\n1 是，我住这里\n2 不是，只是反映那边的事\n3 找人工`,
  'place-taken': (p) => `${p.text('number')} 地点记为${p.text('place')}，已告诉他们。`,
  'place-unknown': (p) =>
    `没找到“${p.text('words')}”。${p.text('buildings')}。请说是哪栋哪单元；找人工请回“人工”。`,
  'draft-confirm': (p) => {
    const matters = p.list('matters');
    const choices = p.flag('fromRoom') ? '1 登记 2 不用 3 找人工' : '1 对 2 不对 3 找人工';
    const lead = p.flag('fromRoom') ? '您在群里说的是' : '您说的是';
    if (matters.length === 1)
      return `${lead}【${matters[0] ?? ''}】，${p.flag('fromRoom') ? '要登记吗' : '对吗'}？ ${choices}`;
    const listed = matters.map((matter, index) => `${'①②③④⑤'[index] ?? '·'}${matter}`).join('\n');
    return `${lead}${matters.length}件事：\n${listed}\n对吗？ ${choices}`;
  },
  'say-again': (p) => `请换个说法：什么事、在哪儿，例如“${p.text('example')}”。找人工请回 3。`,
  'draft-dropped': () => '好的，没有登记。要反映时直接说就行。',
  'dialogue-cancelled': (p) =>
    p.flag('dropped')
      ? '好的，已取消，没有登记。要反映时直接说就行。'
      : '好的。已登记的事照常办，要撤销请回“撤销”。要反映时直接说就行。',
  'follow-offer': (p) =>
    p.flag('own')
      ? `您已反映过【${p.optional('place') ?? ''}${p.text('topic')}】（${p.text('number')}，负责人 ${p.text('owner')}）。是同一件事吗？ 1 是，看进度 2 不是，另一件 3 找人工`
      : `已有人反映，要跟进吗？【${p.optional('place') ?? ''}${p.text('topic')}】${p.moment('at')}反映（${p.text('number')}，负责人 ${p.text('owner')}） 1 跟进 2 不是同一件 3 找人工`,
  followed: (p) =>
    `已跟进 ${p.text('number')}，负责人 ${p.text('owner')}，承诺${p.moment('dueAt')}前办好，办完会告诉您。`,
  'answer-1-2-3': (p) => `请回数字：${p.text('choices')}`,
};

function backup(p: SayingReader): string {
  const name = p.optional('backup');
  return name ? `（备岗 ${name}）` : '';
}
