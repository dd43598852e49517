import fc from 'fast-check';
import type { WarningItem } from '../../../../../server/core/notices/feed-item';
import { isOurs } from '../../../../../server/core/notices/feeds/is-ours';

describe('codes', () => {
  const area = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 99 })));
  const digits = (parts: readonly number[]) =>
    parts
      .map((part) => String(part).padStart(2, '0'))
      .join('')
      .padEnd(6, '0');
  const warning = (code: string): WarningItem => ({
    ...{ kind: 'warning', id: 'x', attribution: '', link: null, more: {}, status: 'new', supersedes: [] },
    ...{ event: '', severity: null, title: '', text: '', areaCodes: [`adcode ${code}`], areaNames: [] },
    ...{ issuedAt: new Date(0), from: null, until: null },
  });

  it('of a district, its city, its province and the country hold it, and of no other one', () => {
    fc.assert(
      fc.property(area, area, (own, other) => {
        const codes = [`adcode ${digits(own)}`];
        for (const length of [0, 1, 2, 3])
          expect(isOurs({ codes }, warning(digits(own.slice(0, length))))).toBe(true);
        for (const length of [1, 2, 3]) {
          const isSame = own.slice(0, length).join() === other.slice(0, length).join();
          expect(isOurs({ codes }, warning(digits(other.slice(0, length))))).toBe(isSame);
        }
      }),
    );
  });

  it('of a street in our county are ours only when it is our street', () => {
    const own = { codes: ['adcode 330109005'] };
    expect(isOurs(own, warning('330109'))).toBe(true);
    expect(isOurs(own, warning('330109005'))).toBe(true);
    expect(isOurs(own, warning('330109006'))).toBe(false);
    expect(isOurs({ codes: ['SAME 006109'] }, warning('330109'))).toBe(false);
  });
});
