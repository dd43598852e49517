import { createRuleUnderstanding } from '../../../../server/core/understanding/create-rule-understanding';
import type { Matter } from '../../../../server/core/understanding/understood';
import { aGrid } from './a-grid';

const grid = aGrid();
const understanding = createRuleUnderstanding();
const mattersIn = (text: string): readonly Matter[] => {
  const understood = understanding.understand(text, { grid });
  return understood.kind === 'matters' ? understood.matters : [];
};

describe('a complaint about staff names them', () => {
  test.each([
    ['我要告王芳', ['wang-fang']],
    ['投诉片区负责人陈刚态度差', ['chen-gang']],
    ['王芳不管事', ['wang-fang']],
    ['举报李强收红包', ['li-qiang']],
    ['王芳和陈刚都不作为', ['wang-fang', 'chen-gang']],
    ['周书记不作为', ['zhou-jianguo']],
    ['书记偏心', ['zhou-jianguo']],
    ['何主任态度恶劣', ['he-zhuren']],
    ['路灯坏了半个月，王芳不管', ['wang-fang']],
    ['窗口工作人员态度差', []],
  ])('%j: %j', (text, ids) => {
    const [matter] = mattersIn(text);
    expect(matter?.topic?.id).toBe('staff-complaint');
    expect(matter?.complaintAboutIds).toEqual(ids);
  });
  test.each([
    '王芳说让我找你',
    '我要告诉王芳路灯坏了',
    '向王芳举报违建',
    '找王芳投诉楼上太吵',
    '王芳态度很好',
    '王芳电话多少',
    '请王芳来看看路灯',
  ])('%j accuses nobody', (text) =>
    expect(mattersIn(text).flatMap(({ complaintAboutIds }) => complaintAboutIds)).toEqual([]),
  );
});
