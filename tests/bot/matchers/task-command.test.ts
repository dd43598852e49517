import fc from 'fast-check';
import { matchTaskCommand, matchTaskGiven, takeNames } from '../../../bot/matchers/task-command';

describe('words on a task', () => {
  it.each([
    ['T01 收到', 'accept', null, 1, ''],
    ['收到 t1', 'accept', null, 1, ''],
    ['#T12收到。', 'accept', null, 12, ''],
    ['任务T01 完成', 'done', null, 1, ''],
    ['yx-0609-t1 完成 已报街道', 'done', 'YX-0609-T01', 1, '已报街道'],
    ['T０１　延期　等材料　到18号', 'extend', null, 1, '等材料 到18号'],
    ['申请延期 T01 等材料 到18号', 'extend', null, 1, '等材料 到18号'],
    ['退回 T02 无经费渠道', 'return', null, 2, '无经费渠道'],
    ['T02 退回，无经费渠道', 'return', null, 2, '无经费渠道'],
    ['接收 T02', 'accept', null, 2, ''],
    ['撤回 T01', 'call-back', null, 1, ''],
    ['同意 T01', 'agree', null, 1, ''],
    ['不同意 T01 太晚', 'disagree', null, 1, '太晚'],
    ['T01 不同意：太晚', 'disagree', null, 1, '太晚'],
  ])('%s', (text, kind, label, seq, rest) => {
    expect(matchTaskCommand(text)).toMatchObject({ kind, code: { label, seq }, rest });
  });

  it.each(['001 收到', '收到', '同意', 'T01', 'T01 是什么', '收到 T恤', 'AT01 收到', 'T012345678 收到', ''])(
    'are none: %s',
    (text) => expect(matchTaskCommand(text)).toBeNull(),
  );

  it('never throw, whatever is typed', () => {
    const piece = fc.constantFrom(
      'T',
      '01',
      '-',
      'YX',
      '0609',
      ' ',
      '收到',
      '任务',
      '@',
      '王芳',
      '延期',
      '：',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (words) => {
        const command = matchTaskCommand(words);
        if (command) expect(command.code.seq).toBeGreaterThanOrEqual(0);
        const given = matchTaskGiven(words);
        if (given !== null) takeNames(given, ['王芳', '李强', '']);
      }),
    );
  });

  it('are read in no time, however long the text', () => {
    for (const part of ['T', 'T-', 'YX-0609-', '0609', '任务 ', '@', '收到 ', ' ']) {
      const startedAt = performance.now();
      matchTaskCommand(part.repeat(20_000));
      takeNames(matchTaskGiven(`任务 ${part.repeat(20_000)}`) ?? '', ['王芳']);
      expect(performance.now() - startedAt).toBeLessThan(500);
    }
  });
});

describe('giving a task', () => {
  it.each([
    ['任务 王芳 明天17点前 报排查表', '王芳 明天17点前 报排查表'],
    ['任务：@王芳 明天 报表', '@王芳 明天 报表'],
    ['任务@王芳 明天 报表', '@王芳 明天 报表'],
    ['布置任务 王芳 明天 报表', '王芳 明天 报表'],
    ['任务', ''],
  ])('%s', (text, rest) => expect(matchTaskGiven(text)).toBe(rest));

  it.each(['任务完成了', '我的任务', '任务T01 收到', '这个任务 王芳 报表', ''])('is none: %s', (text) =>
    expect(matchTaskGiven(text)).toBeNull(),
  );

  it.each([
    ['王芳 明天 报表', ['王芳'], '明天 报表'],
    ['@王芳、李强和陈刚 明天 报表', ['王芳', '李强', '陈刚'], '明天 报表'],
    ['@王芳 @李强 明天 报表', ['王芳', '李强'], '明天 报表'],
    ['王芳 王芳 明天 报表', ['王芳'], '明天 报表'],
    ['王芳芳 明天 报表', ['王芳芳'], '明天 报表'],
  ])('names the people: %s', (text, names, rest) => {
    expect(takeNames(text, ['王芳', '李强', '陈刚', '王芳芳'])).toEqual({ names, rest });
  });

  it.each([
    ['张三 明天 报表', '张三'],
    ['@王芳 @张三 明天 报表', '张三'],
  ])('says whom nobody knows: %s', (text, unknown) => {
    expect(takeNames(text, ['王芳'])).toEqual({ unknown });
  });
});
