import { findDanger } from '../../../../server/core/understanding/find-danger';
import { createFoldSpelling } from '../../../../server/core/understanding/fold-spelling';
import { normaliseText } from '../../../../server/core/shared/normalise-text';

const fold = createFoldSpelling();
const dangerOf = (text: string) => findDanger(fold(normaliseText(text)));

describe('somebody about to take their life is told from violence and poison', () => {
  test.each([
    ['我不想活了', 'self-harm'],
    ['工资要不回来，我不想活了', 'self-harm'],
    ['孩子想割自己', 'self-harm'],
    ['我女儿拿着刀要自杀', 'self-harm'],
    ['孩子反锁了门说要割腕，帮我撬门', 'self-harm'],
    ['她割腕了，流血不止', 'self-harm'],
    ['他拿菜刀砍人，还说不想活了', 'violence'],
    ['老公打我，我不想活了', 'violence'],
    ['有人拿刀砸门', 'violence'],
    ['我妈服毒自杀', 'poison'],
    ['她吃药要寻死', 'poison'],
    ['她喝药了，说不想活了', 'poison'],
    ['他喝农药要自杀', 'poison'],
  ])('%j: %s', (text, kind) => expect(dangerOf(text)?.kind).toBe(kind));

  test('has a topic of its own', () => {
    expect(dangerOf('楼顶坐着一个女孩')?.topic).toEqual({
      ...{ id: 'danger-self-harm', label: '有人要轻生' },
      ...{ requestClass: 'E', subject: 'living' },
    });
  });
});

describe('what nobody is about to do is none', () => {
  test.each([
    '昨晚的电视剧里有人自杀',
    '去年那个人轻生没救回来',
    '跳楼价大甩卖',
    '他没有自杀',
    '低保停了，一家人活不下去',
  ])('%j', (text) => expect(dangerOf(text)).toBeNull());
});
