import { listTime, messageTime, showsTime } from '../../../server/web/chat/lib/times';

const at = (iso: string) => new Date(`${iso}+08:00`);
const now = at('2026-06-09T10:00:00');

describe('times of the chat page, in Shanghai wherever the browser is', () => {
  it.each([
    ['2026-06-09T08:05:00', '08:05', '08:05'],
    ['2026-06-09T00:00:00', '00:00', '00:00'],
    ['2026-06-08T23:59:00', '昨天 23:59', '昨天'],
    ['2026-06-05T08:05:00', '星期五 08:05', '星期五'],
    ['2026-06-02T08:05:00', '6月2日 08:05', '6月2日'],
    ['2025-12-31T08:05:00', '2025年12月31日 08:05', '2025年12月31日'],
  ])('says %s as %s', (iso, long, short) => {
    expect(messageTime(at(iso), now)).toBe(long);
    expect(listTime(at(iso), now)).toBe(short);
  });

  it('shows the time at the beginning and after five quiet minutes', () => {
    expect(showsTime('2026-06-09T00:00:00Z', undefined)).toBe(true);
    expect(showsTime('2026-06-09T00:05:00Z', '2026-06-09T00:00:00Z')).toBe(false);
    expect(showsTime('2026-06-09T00:05:01Z', '2026-06-09T00:00:00Z')).toBe(true);
  });
});
