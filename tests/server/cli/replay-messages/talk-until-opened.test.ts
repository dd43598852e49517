import { talkUntilOpened } from '../../../../server/cli/replay-messages/talk-until-opened';

/** A bot that gives these answers, the next ones at each word of the resident. */
function aChat(...answers: readonly (readonly string[])[]) {
  const said: string[] = [];
  const waiting: string[] = [];
  return {
    said,
    async say(text: string) {
      said.push(text);
      waiting.push(...(answers[said.length - 1] ?? []));
      return Promise.resolve();
    },
    next: () => Promise.resolve(waiting.shift() ?? null),
  };
}

const guess = '您说的是【3栋楼道灯不亮】，对吗？ 1 对 2 不对 3 找人工';
const opened = '已登记 YX-1124-001。负责人：甲片 王芳。';

describe('a resident who agrees with everything', () => {
  it('answers 1 to the guess and is done when the number comes', async () => {
    const chat = aChat([guess], [opened]);
    expect(await talkUntilOpened(chat, '灯坏了', () => 7)).toEqual({
      said: 2,
      receiptMs: 0,
      askedForPerson: false,
    });
    expect(chat.said).toEqual(['灯坏了', '1']);
  });

  it('joins a request that is there, though its number is named in the question', async () => {
    const chat = aChat(
      ['已有人反映，要跟进吗？（YX-1124-008） 1 跟进 2 不是同一件'],
      ['已跟进 YX-1124-008。'],
    );
    expect(await talkUntilOpened(chat, '灯坏了', () => 0)).toMatchObject({ said: 2 });
  });

  it('reads on when danger is answered in two messages', async () => {
    const chat = aChat(['请马上离开，打119。', opened]);
    expect(await talkUntilOpened(chat, '着火了', () => 0)).toMatchObject({ said: 1, askedForPerson: false });
  });

  it('asks for a person where 1 is no answer', async () => {
    const chat = aChat(['没找到“99栋”。请说是哪栋哪单元；找人工请回“人工”。'], [opened]);
    expect(await talkUntilOpened(chat, '99栋灯坏了', () => 0)).toMatchObject({
      said: 2,
      askedForPerson: true,
    });
    expect(chat.said).toEqual(['99栋灯坏了', '人工']);
  });

  it('tells that nobody answered', async () => {
    expect(await talkUntilOpened(aChat([]), '灯坏了', () => 0)).toMatchObject({ said: 1, receiptMs: null });
  });

  it('gives up on a bot that asks for ever', async () => {
    const chat = aChat(...Array.from({ length: 9 }, () => [guess]));
    expect(await talkUntilOpened(chat, '灯坏了', () => 0)).toMatchObject({ said: 5 });
  });
});
