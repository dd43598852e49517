import { createRenderSaying, longestText, wording } from '../../../bot/wording/render-saying';
import type { SayingParams } from '../../../server/core/outbound/saying';
import { announcedYears } from '../../support/calendar-of';
import { createHandClock } from '../../support/hand-clock';
import { everySample as samples } from '../../support/every-sample';
import { botSamples, requestSamples } from '../../support/sample-sayings';

const renderAt = (now: string) => createRenderSaying(createHandClock(now), announcedYears);
const render = renderAt('2026-06-09T10:00:00+08:00');

const lengthOf = (text: string) =>
  [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)].length;

/** The same parameters with every text as long as somebody can make it. */
const flooded = (params: SayingParams): SayingParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'string' && /^\d{4}-/.test(value)) return [name, value];
      if (typeof value === 'string') return [name, '灯'.repeat(5_000)];
      return [name, Array.isArray(value) && name !== 'dueAts' ? Array(50).fill('灯'.repeat(100)) : value];
    }),
  );

describe('everything the bot can say', () => {
  it('has a sample here', () => {
    expect(samples.map(([code]) => code).sort()).toEqual(Object.keys(wording).sort());
  });

  it.each(samples)('is a Chinese sentence without holes: %s', (code, params) => {
    const text = render({ code, params });
    expect(text).toMatch(/\p{Script=Han}/u);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{|  |。。|，，|：：/);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
  });

  it.each(samples)('fits one message whatever people wrote: %s', (code, params) => {
    if (code === 'morning-card') return;
    expect(lengthOf(render({ code, params: flooded(params) }))).toBeLessThanOrEqual(longestText);
  });

  it.each(samples)(
    'reads every parameter it is given, and says so when one is missing: %s',
    (code, params) => {
      const [name] = Object.keys(params).filter((key) => !['at', 'botName'].includes(key));
      if (!name) return;
      const others = Object.fromEntries(Object.entries(params).filter(([key]) => key !== name));
      expect(() => render({ code, params: others })).toThrow(name);
    },
  );

  it('says 6月16日17:30, and the year when it is another one', () => {
    const saying = { code: 'followed', params: { ...botSamples.followed } };
    expect(render(saying)).toContain('承诺6月16日17:30前');
    expect(renderAt('2025-12-31T10:00:00+08:00')(saying)).toContain('承诺2026年6月16日17:30前');
  });

  it('throws for a code nobody wrote a sentence for', () => {
    expect(() => render({ code: 'nothing-like-it', params: {} })).toThrow('no sentence');
    expect(() => render({ code: 'constructor', params: {} })).toThrow('no sentence');
  });
});

describe('the sentences residents rely on', () => {
  const opened = (changes: Partial<(typeof requestSamples)['request-opened']>) =>
    render({ code: 'request-opened', params: { ...requestSamples['request-opened'], ...changes } });

  it('name the number, the owner, the date and what the same kind took', () => {
    expect(opened({})).toBe(
      '已登记 YX-0609-001。负责人：甲片 王芳（备岗 李强）。承诺6月16日17:30前办好，近90天同类一半在2天内办好。发“进度”可查。',
    );
    expect(opened({ medianHours: null, backup: null })).toBe(
      '已登记 YX-0609-001。负责人：甲片 王芳。承诺6月16日17:30前办好。发“进度”可查。',
    );
  });

  it('say who stands in for whom', () => {
    expect(opened({ owner: '李强', actingFor: '王芳', backup: null, medianHours: null })).toContain(
      '甲片 李强（代岗，王芳请假）',
    );
  });

  const safetyLine = (danger: string) => render({ code: 'danger-line', params: { danger, gasPhone: '' } });

  it.each([
    ...['gas', 'fire', 'collapse', 'trapped', 'violence', 'self-harm'],
    ...['electric', 'drowning', 'poison', 'medical'],
  ])('begin with what to do now and a number to call: %s', (danger) => {
    const text = safetyLine(danger);
    expect(text).toMatch(/^请/);
    expect(text).toMatch(/110|119|120/);
    expect(text).toContain('我已同时通知值班人员。');
    expect(lengthOf(text)).toBeLessThan(60);
  });

  it('ask nobody who is about to take their life to hide, and give the hotline', () => {
    expect(safetyLine('self-harm')).toBe(
      '请别一个人扛着，也别让人独自待着。马上拨打110、120；想说说话拨心理援助热线12356。我已同时通知值班人员。',
    );
    expect(safetyLine('violence')).toContain('请先躲开、锁好门、拨打110');
  });

  it('say of poison not to bring it up, and to take along what it came in', () => {
    const text = safetyLine('poison');
    expect(text).toMatch(/拨打120.*别催吐.*瓶子带去医院/);
    expect(safetyLine('medical')).not.toContain('催吐');
  });

  it('name the gas company’s phone when it is on file', () => {
    const text = render({ code: 'danger-line', params: { danger: 'gas', gasPhone: '0000-5' } });
    expect(text).toContain('燃气抢修电话0000-5');
  });

  it('ask with three choices at most and always a way to a person', () => {
    for (const code of ['draft-confirm', 'follow-offer', 'withdraw-confirm', 'move-asked'] as const) {
      const text = render({ code, params: { ...botSamples[code] } });
      expect(text).toMatch(/1 .*2 .*3 找人工$/s);
      expect(text).not.toContain('4 ');
    }
  });

  it('write Chinese marks behind Chinese words', () => {
    const text = render({ code: 'resident-asked', params: { ...requestSamples['resident-asked'] } });
    expect(text).toContain('“您家几楼？”');
  });
});
