import { createPassedMs } from '../../../server/platform/passed-ms';

describe('what has passed', () => {
  it('counts the time the machine slept, and never goes back', () => {
    const ms = { awake: 5_000, uptime: 90_000 };
    const passed = createPassedMs({ awakeMs: () => ms.awake, uptimeMs: () => ms.uptime });
    expect(passed()).toBe(0);
    ms.awake += 1_500;
    ms.uptime += 1_490;
    expect(passed()).toBe(1_500);
    ms.awake += 1_000;
    ms.uptime += 1_000 + 3_600_000;
    expect(passed()).toBe(2_500 + 3_600_000 - 10);
    ms.awake += 10_000;
    ms.uptime += 10_010;
    expect(passed()).toBe(12_500 + 3_600_000 - 10);
  });

  it('on this machine goes as fast as time does', async () => {
    const passed = createPassedMs();
    const before = passed();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(passed() - before).toBeGreaterThanOrEqual(25);
    expect(passed() - before).toBeLessThan(20_000);
  });
});
