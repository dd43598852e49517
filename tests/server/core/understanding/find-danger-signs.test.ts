import { findDanger } from '../../../../server/core/understanding/find-danger';
import { createFoldSpelling } from '../../../../server/core/understanding/fold-spelling';
import { normaliseText } from '../../../../server/core/shared/normalise-text';

const fold = createFoldSpelling();
const kindOf = (text: string) => findDanger(fold(normaliseText(text)))?.kind ?? null;

describe('danger told by what is seen, heard or smelled', () => {
  test.each([
    ['灶台底下滋滋响，不敢点火', 'gas'],
    ['气罐那头直往外喷', 'gas'],
    ['钩机把燃气管挖断了', 'gas'],
    ['屋里烧着炭盆，两个人都说头晕', 'gas'],
    ['走水啦！', 'fire'],
    ['厨房里头全是烟', 'fire'],
    ['沙发在烧', 'fire'],
    ['阳台整个掉下去了', 'collapse'],
    ['房梁嘎吱嘎吱响，往下漏土', 'collapse'],
    ['电梯卡在半空，里面有个老太太', 'trapped'],
    ['爷爷锁屋里了，怎么喊都不应', 'trapped'],
    ['手绞进绞肉机里了，拔不出来', 'trapped'],
    ['他留了封遗书，人找不到', 'self-harm'],
    ['爷爷说他活够了', 'self-harm'],
    ['有人把小孩往面包车里拖', 'violence'],
    ['贼还在我家客厅', 'violence'],
    ['热水器电得我手发麻', 'electric'],
    ['有个人漂在塘里', 'drowning'],
    ['河里有个娃在扑腾', 'drowning'],
    ['娃娃把洁厕灵喝了', 'poison'],
    ['奶奶嘴歪了，话说不清', 'medical'],
    ['孩子喉咙卡了颗花生，脸憋紫了', 'medical'],
    ['爸让大货车撞飞了', 'medical'],
  ])('%j: %s', (text, kind) => expect(kindOf(text)).toBe(kind));
});

describe('figures of speech, tales of elsewhere and what is over are no danger', () => {
  test.each([
    '我真是气得吐血',
    '忙到爆炸',
    '我快被你烦死了',
    '救命，这个蛋糕太好吃了',
    '排队排得我想杀人',
    '听说外地有个小区煤气爆炸了，真的假的',
    '火已经灭了，不用来了',
    '闻错了，不是煤气味',
    '五年前电梯困过人，现在年检没有',
    '特困人员怎么申请',
    '男主掉悬崖没死，编剧真敢写',
    '笑死我了哈哈哈',
    '坐在车里睡着了',
    '因火灾致贫，想申请救助',
  ])('%j', (text) => expect(kindOf(text)).toBeNull());
});
