import fc from 'fast-check';
import { asksForPapers, soundsLikeAsking } from '../../../bot/matchers/asks-for-papers';

const name = '高龄津贴';
const asks = (text: string) => soundsLikeAsking(text) && asksForPapers(text, name);

describe('asking what to bring', () => {
  test.each([
    ...['高龄津贴要带什么', '高龄津贴要带什么？', '怎么办高龄津贴', '高龄津贴怎么办理', '高龄津贴咋办呀'],
    ...['请问办高龄津贴要带哪些材料', '办理高龄津贴需要什么证件', '我妈想办高龄津贴，要准备啥'],
    ...[
      '高龄津贴需要的材料有哪些',
      '高龄津贴材料清单',
      '要带什么材料才能办高龄津贴？',
      '我家老人如何申请高龄津贴',
    ],
    ...['你好，高龄津贴要交什么材料，谢谢', '高龄津贴申请的时候都要带些什么'],
  ])('%s', (text) => expect(asks(text)).toBe(true));

  test.each([
    ...['高龄津贴', '我想办高龄津贴', '高龄津贴怎么还没到账', '高龄津贴停了怎么办', '高龄津贴发多少'],
    ...['高龄津贴要什么条件', '路灯坏了，还有我妈高龄津贴咋办', '高龄津贴要带什么，另外3栋灯坏了'],
    ...['高龄津贴怎么办下来又停了', '高龄津贴的事找谁', '要带什么', '不知道怎么办高龄津贴的人说灯坏了'],
  ])('not: %s', (text) => expect(asks(text)).toBe(false));

  it('is judged at once, whatever is said', () => {
    const part = fc.constantFrom(
      ...['请问', '我', '我家老人', '想要', '要', '怎么', '带', '什么', '材料', name, '吗'],
    );
    const started = performance.now();
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        expect(typeof asks(parts.join(''))).toBe('boolean');
      }),
      { numRuns: 2_000 },
    );
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
