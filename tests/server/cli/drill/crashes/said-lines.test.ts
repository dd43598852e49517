import { saidLines } from '../../../../../server/cli/drill/crashes/said-lines';

const li = '请打电话：李强（甲片负责人） 没有电话，请上门';
const chen = '请打电话：陈刚（乙片负责人） 没有电话，请上门';
const linesOf = (...texts: readonly string[]) =>
  saidLines(
    texts.map((text) => ({ at: new Date(0), to: 'zhao-min', room: null, kind: 'text' as const, text })),
  );

describe('what is compared of phone cards', () => {
  test('is not how they were put together, nor in which order', () => {
    expect(linesOf(`${li}\n${chen}`)).toEqual(
      linesOf(chen, '别的', li).filter(({ words }) => !words.includes('别的')),
    );
    expect(linesOf('（重复发送）' + li, chen)).toEqual(linesOf(`${li}\n${chen}`));
  });

  test('is that nobody is left out', () => {
    expect(linesOf(li)).not.toEqual(linesOf(`${li}\n${chen}`));
  });

  test('is that none is said again: a copy is told from the card, and what is not marked too', () => {
    expect(linesOf(li, `（重复发送）${li}`).map(({ isSecondCopy }) => isSecondCopy)).toEqual([false, true]);
    expect(linesOf(li, `${li}\n${chen}`).map(({ isSecondCopy }) => isSecondCopy)).toEqual([false, false]);
  });

  test('is a list without its order, with its mark', () => {
    const list = '要打电话的（2人）：\n乙\n甲';
    expect(linesOf(`（重复发送）${list}`)).toMatchObject([
      { isSecondCopy: true, words: linesOf(list)[0]?.words },
    ]);
    expect(linesOf(list)).toEqual(linesOf('要打电话的（2人）：\n甲\n乙'));
  });
});
