import type { BotSayings } from './bot-sayings';
import type { SayingReader } from './saying-reader';

type Codes = 'unit-asked' | 'place-which' | 'which-wrong' | 'one-again' | 'ear-offer' | 'home-which';

/** What is missing of a place, which of several matters was guessed wrong, and what was overheard in a room. */
export const placeWording: Readonly<Record<Codes & keyof BotSayings, (p: SayingReader) => string>> = {
  'unit-asked': (p) =>
    `${p.text('place')}有${p.count('units')}个单元，【${p.text('topic')}】是几单元？请回数字；说不清请回“不清楚”，找人工请回“人工”。`,
  'place-which': (p) =>
    [
      `【${p.text('topic')}】是在哪里？`,
      ...p.list('places').map((place, index) => `${index + 1} ${place}`),
      '请回数字或名字；找人工请回“人工”。',
    ].join('\n'),
  'home-which': (p) => `您住的是${p.list('places').join('，还是')}？请回小区名；找人工请回“人工”。`,
  'which-wrong': () =>
    '哪一件不对？请回“第1件”或“第2件”；都不对就换个说法再说一次：什么事、在哪儿。找人工请回“人工”。',
  'one-again': (p) =>
    `好的，别的不变。第${p.count('number')}件【${p.text('matter')}】请换个说法：什么事、在哪儿，例如“${p.text('example')}”；不要这件请回“第${p.count('number')}件不要”。`,
  'ear-offer': (p) => {
    const matters = p.list('matters');
    // What was overheard is taken out of what is kept.
    if (matters.length === 0) return '（内容没有保留）';
    return `看到您在群里说${matters.join('、')}，要我登记吗？ 1 要 2 不用`;
  },
};
