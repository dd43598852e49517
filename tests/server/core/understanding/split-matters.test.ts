import { createRuleUnderstanding } from '../../../../server/core/understanding/create-rule-understanding';
import type { Matter } from '../../../../server/core/understanding/understood';
import { aGrid } from './a-grid';

const grid = aGrid();
const understanding = createRuleUnderstanding();
const mattersIn = (text: string): readonly Matter[] => {
  const understood = understanding.understand(text, { grid });
  return understood.kind === 'matters' ? understood.matters : [];
};
const topicsIn = (text: string) => mattersIn(text).map(({ topic }) => topic?.id ?? null);

describe('two matters in one message', () => {
  test.each([
    ['路灯坏了，还有我妈高龄补贴咋办', ['street-light', 'old-age-subsidy-question']],
    ['路灯坏了，我妈的高龄补贴怎么申请', ['street-light', 'old-age-subsidy-question']],
    ['3栋停水了。另外11栋电梯坏了', ['no-water', 'lift']],
    ['垃圾没人清；医保怎么交', ['rubbish', 'medical-insurance-question']],
    ['井盖没了，再就是单元门关不上', ['manhole', 'entrance-door']],
    ['下水道堵了。臭死了', ['drainage']],
    ['灯坏了。好几天了。没人来修', ['stairwell-light']],
    ['垃圾桶满了没人收，苍蝇乱飞，臭死了', ['rubbish']],
    ['停水了，还有多久来水', ['no-water']],
  ])('%j: %j', (text, topics) => expect(topicsIn(text)).toEqual(topics));

  test('each keeps its own words and place', () => {
    const [first, second] = mattersIn('3栋停水了。另外11栋电梯坏了');
    expect([first?.place?.label, second?.place?.label]).toEqual(['3栋', '11栋']);
    expect([first?.text, second?.text]).toEqual(['3栋停水了', '11栋电梯坏了']);
  });
  test('the only place of the message counts for both', () => {
    const matters = mattersIn('我是3栋2单元的，单元门关不上，还有医保怎么交');
    expect(matters.map(({ place }) => place?.label)).toEqual(['3栋2单元', '3栋2单元']);
  });
  test('a place that is not here is said in the words used', () => {
    const [matter] = mattersIn('99栋的路灯坏了');
    expect([matter?.place, matter?.unknownPlace]).toEqual([null, '99栋']);
  });
});
