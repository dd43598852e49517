import { matchDutyCommand } from '../../../bot/matchers/duty-command';

describe('what staff type about their duty', () => {
  it.each([
    ['值班收到', { kind: 'confirm' }],
    ['收到值班。', { kind: 'confirm' }],
    ['我的值班', { kind: 'list' }],
    ['换班 6月20日 李强', { kind: 'swap', rest: '6月20日 李强' }],
    ['我要换班，6月20日 李强', { kind: 'swap', rest: '6月20日 李强' }],
    ['换班', { kind: 'swap', rest: '' }],
    ['同意换班', { kind: 'answer-swap', agrees: true, rest: '', isBare: false }],
    ['同意换班 6月20日', { kind: 'answer-swap', agrees: true, rest: '6月20日', isBare: false }],
    ['不同意换班 要带孩子', { kind: 'answer-swap', agrees: false, rest: '要带孩子', isBare: false }],
    ['同意', { kind: 'answer-swap', agrees: true, rest: '', isBare: true }],
    ['不同意！', { kind: 'answer-swap', agrees: false, rest: '', isBare: true }],
  ])('%s', (words, command) => {
    expect(matchDutyCommand(words)).toEqual(command);
  });

  it.each(['收到', '值班室的灯坏了', '换班吗', '同意 T01', '不同意 T01 太久', '001 收到', '替班了', ''])(
    '%s is none',
    (words) => {
      expect(matchDutyCommand(words)).toBeNull();
    },
  );
});
