import { header, replayDemo, saidOf } from './support/replay-demo';

const call = (at: string, deed: Record<string, unknown>) =>
  JSON.stringify({ at: `2026-06-09T${at}:00+08:00`, call: { by: 'he-zhuren', ...deed } });
const move = { do: 'change-boundary', buildings: ['8'], area: 'yi', from: '2026-06-15T00:00:00+08:00' };

async function tellOf(...lines: readonly string[]): Promise<readonly string[]> {
  const { told } = await replayDemo([header, ...lines]);
  return told.filter((words) => words.startsWith('第')).map((words) => words.replace(/^第\d+行：/, ''));
}

describe('何主任 asks the grid outside the chat', () => {
  it('who answers for 8栋 before and after it goes to 片区乙, with the reasons', async () => {
    const told = await tellOf(
      call('14:00', { ...move, confirm: true }),
      call('14:05', { do: 'who', building: '8栋', at: '2026-06-14T23:59:00+08:00' }),
      call('14:06', { do: 'who', building: '8', at: '2026-06-15T00:00:00+08:00' }),
      call('14:07', { do: 'who', building: '3', kind: 'E' }),
      call('14:08', { do: 'who', building: '99' }),
    );
    expect(told).toEqual([
      '8栋 6月14日23:59：王芳负责。\n1. 地点属于甲片\n2. 片区甲负责人A岗：王芳\n依据：片区和岗位第1版；值班表：没有排班，窗口值班。',
      '8栋 6月15日00:00：陈刚负责。\n1. 地点属于乙片\n2. 片区乙负责人A岗：陈刚\n依据：片区和岗位第2版（6月15日00:00起）；值班表：没有排班，窗口值班。',
      '3栋 6月9日14:07：王芳负责，同时叫李强、赵敏。\n1. 地点属于甲片\n2. 紧急：A岗、备岗、值班同时叫\n3. 片区甲负责人A岗：王芳\n依据：片区和岗位第1版；值班表：没有排班，窗口值班。',
      '没有做成：boundaries.unknown-building',
    ]);
  });

  it('what a change of boundaries would do, and that nothing came of only looking', async () => {
    const told = await tellOf(
      call('14:00', move),
      call('14:05', { do: 'who', building: '8', at: move.from }),
    );
    expect(told[0]).toBe('预览：8栋6月15日00:00起由甲片划归乙片。\n36户要换新服务卡；未办结0件。');
    expect(told[1]).toContain('王芳负责');
  });

  it.each(['before-record-write', 'after-record-write', 'before-outbound-copy', 'after-due-copy'])(
    'and decides once though everything dies %s',
    async (crash) => {
      const decide = call('14:00', { ...move, confirm: true });
      const until = '{"until":"2026-06-15T08:00:00+08:00"}';
      const calm = await replayDemo([header, decide, until]);
      const fault = `{"at":"2026-06-09T13:59:00+08:00","fault":{"crash":"${crash}"}}`;
      const died = await replayDemo([header, fault, decide, until]);
      const heard = ({ lines }: typeof calm) =>
        saidOf({ ...calm, lines }).map(({ to, text }) => `${to ?? ''} ${text}`);
      expect(heard(calm)).toHaveLength(4 + 5);
      expect([...heard(died)].sort()).toEqual([...heard(calm)].sort());
    },
  );
});
