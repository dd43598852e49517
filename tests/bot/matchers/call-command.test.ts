import { matchCallCommand } from '../../../bot/matchers/call-command';

const read = (text: string) => {
  const found = matchCallCommand(text);
  return found && [found.kind, found.code?.seq ?? null, found.rest];
};

describe('words about warnings and the phone list', () => {
  it.each([
    ['收到', ['answer', null, '']],
    ['收到！', ['answer', null, '']],
    ['好的，收到👌', ['answer', null, '']],
    ['已收到，马上去', ['answer', null, '']],
    ['N01 收到', ['answer', 1, '']],
    ['通知 yx-0609-n01收到', ['answer', 1, '']],
    ['N01 名单', ['list', 1, '']],
    ['电话名单', ['list', null, '']],
    ['N01 情况', ['board', 1, '']],
    ['N01 打通 李强', ['reached', 1, '李强']],
    ['N01打通了李强', ['reached', 1, '李强']],
    ['打通 李强 甲片', ['reached', null, '李强 甲片']],
    ['N01 没打通 老吴 关机', ['not-reached', 1, '老吴 关机']],
    ['N01 都打通了。', ['all-reached', 1, '']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['名单', '情况', '打通道路要多久', '001 收到', '收到的快递坏了', '我没收到', '收到 001', '电话'])(
    '%s is none',
    (text) => {
      expect(matchCallCommand(text)).toBeNull();
    },
  );
});
