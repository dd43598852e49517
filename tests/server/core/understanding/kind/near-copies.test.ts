import { groupNearCopies } from '../../../../../server/core/understanding/kind/near-copies';

const letter =
  '我们小区七号楼后面的化粪池已经满了两个星期，味道很大，物业说要等街道批准才能抽，请问到底归谁管';

describe('near copies', () => {
  it('stay together, also when one has lost its little words or got a new beginning', () => {
    const [first, second, third, other] = groupNearCopies([
      letter,
      `尊敬的领导：${letter}谢谢`,
      letter.replace(/[的了才请]/g, ''),
      '学校门口每天放学都堵车，家长乱停，交警能不能来疏导一下，孩子过马路太危险',
    ]);
    expect([second, third]).toEqual([first, first]);
    expect(other).not.toBe(first);
  });

  it('are not seen in short lines', () => {
    expect(new Set(groupNearCopies(['楼道灯坏了', '楼道灯坏了三天'])).size).toBe(2);
  });
});
