import { tryNoticeCrash } from '../../server/cli/drill/crashes/real/notices/try-notice-crash';

// Every moment: npm run yimen -- drill crashes --real --notices
test.each([
  ['bot', 'after-send', 3],
  ['jobs', 'after-record-write', 9],
] as const)(
  'the process %s ends itself %s while warnings go out: no room hears it twice and nobody is left out',
  async (who, point, passing) => {
    const { died, broken, roomsTwice, uncertain, mustArrive, notArrived } = await tryNoticeCrash({
      point,
      passing,
    });
    expect(broken).toEqual([]);
    expect(died).toBe(who);
    expect(roomsTwice).toBe(0);
    expect(uncertain).toBeLessThanOrEqual(1);
    expect(notArrived).toBe(0);
    expect(mustArrive).toBeGreaterThanOrEqual(9);
  },
  180_000,
);
