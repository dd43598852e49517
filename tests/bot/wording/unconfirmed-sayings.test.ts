import { createRenderSaying } from '../../../bot/wording/render-saying';
import { knownYears } from '../../../server/core/deadlines/known-years';
import type { YearFile } from '../../../server/core/deadlines/year-file';
import type { SayingParams } from '../../../server/core/outbound/saying';
import { everySample } from '../../support/every-sample';
import { createHandClock } from '../../support/hand-clock';
import { botSamples, requestSamples } from '../../support/sample-sayings';

const offDay = (date: string) => ({ date, isOffDay: true });
const year2026: YearFile = { year: 2026, days: [offDay('2026-10-01')] };
const year2027: YearFile = { year: 2027, days: [offDay('2027-01-01')] };
const due = '2027-01-05T17:30:00+08:00';

/** Every time in a sample moved to the same day of January 2027. */
const inJanuary = (value: SayingParams[string]): SayingParams[string] => {
  if (typeof value === 'string') return value.replace(/^2026-\d{2}(?=-\d{2})/, '2027-01');
  return Array.isArray(value) ? value.map((each: string) => String(inJanuary(each))) : value;
};

const moved = (params: SayingParams): SayingParams =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, inJanuary(value)]));

const samples = everySample.map(([code, params]) => [code, moved(params)] as const);

describe('every sentence the bot can say on the last day of 2026', () => {
  const renderOn = (...years: readonly YearFile[]) =>
    createRenderSaying(createHandClock('2026-12-31T10:00:00+08:00'), knownYears(years));
  const render = renderOn(year2026);
  /** Those that say themselves how sure they are, and one about what is past. */
  const plain = ['date-confirmed', 'refused-too-late'];

  it.each(samples)('marks each date of January once, not in brackets within brackets: %s', (code, params) => {
    const text = render({ code, params });
    if (plain.includes(code)) return expect(text).not.toContain('待确认');
    // The mark of a period stands behind its end.
    const ends = text.replace(/2027年1月\d+日(\d\d:\d\d)?(?=[到至])/gu, '');
    for (const [, after = ''] of ends.matchAll(/2027年1月\d+日(?:\d\d:\d\d)?(.{0,6})/gu))
      expect(after).toMatch(/^（待确认）(?!）)|^，待确认）/u);
    expect(text).not.toContain('（待确认）（');
  });

  it.each(samples)('marks none once 2027 is announced: %s', (code, params) => {
    if (params['provisional'] === true) return;
    expect(renderOn(year2026, year2027)({ code, params })).not.toContain('待确认');
  });

  it('says it in words in the receipt, and not a second time', () => {
    const receipt = (provisional: boolean) =>
      render({
        code: 'request-opened',
        params: { ...moved({ ...requestSamples['request-opened'] }), dueAt: due, provisional },
      });
    expect(receipt(true)).toContain('承诺2027年1月5日17:30前办好');
    expect(receipt(true)).toContain('（来年放假安排还没公布，日期待确认。）');
    expect(receipt(true).match(/待确认/g)).toHaveLength(1);
    // 24 hours by the clock do not depend on holidays, the reader cannot know that.
    expect(receipt(false)).toContain('承诺2027年1月5日17:30（待确认）前办好');
  });

  it('marks each line of the morning card', () => {
    const params = { ...moved({ ...botSamples['morning-card'] }), dueAts: [due] };
    expect(render({ code: 'morning-card', params })).toMatch(/（G，2027年1月5日17:30，待确认）$/);
  });
});
