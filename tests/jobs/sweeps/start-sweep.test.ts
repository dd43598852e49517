import type { SweepFigures } from '../../../jobs/sweeps/minute-sweep';
import { startSweep } from '../../../jobs/sweeps/start-sweep';
import { createHandClock } from '../../support/hand-clock';

const figures: SweepFigures = {
  copied: 0,
  emptied: 0,
  leasesEnded: 0,
  expired: 0,
  looked: 0,
  armed: 0,
  recurringRun: 0,
  failed: 0,
};

function setup(runOnce: (nth: number) => Promise<SweepFigures | null> = async () => figures) {
  const clock = createHandClock('2026-06-09T10:00:20+08:00');
  const at: string[] = [];
  const errors: unknown[] = [];
  const started = startSweep({
    clock,
    timers: clock.timers,
    sweep: {
      runOnce: () => {
        at.push(clock.now().toISOString().slice(11, 19));
        return runOnce(at.length);
      },
    },
    onSwept: () => undefined,
    onError: (error) => void errors.push(error),
  });
  return { clock, at, errors, started };
}

describe('the timer of the sweep', () => {
  it('sweeps at the start and at each full minute', async () => {
    const { clock, at, started } = setup();
    await clock.advance(160_000);
    expect(at).toEqual(['02:00:20', '02:01:00', '02:02:00', '02:03:00']);
    await started.stop();
  });

  it('asks again after ten seconds while another process sweeps', async () => {
    const { clock, at, started } = setup(async (nth) => (nth < 3 ? null : figures));
    await clock.advance(45_000);
    expect(at).toEqual(['02:00:20', '02:00:30', '02:00:40', '02:01:00']);
    await started.stop();
  });

  it('goes on after a sweep that threw', async () => {
    const { clock, at, errors, started } = setup((nth) =>
      nth === 1 ? Promise.reject(new Error('store away')) : Promise.resolve(figures),
    );
    await clock.advance(40_000);
    expect(at).toHaveLength(2);
    expect(errors).toHaveLength(1);
    await started.stop();
  });

  it('sweeps at once when asked, and then at the full minute as before', async () => {
    const { clock, at, started } = setup();
    await clock.advance(10_000);
    started.soon();
    await clock.advance(60_000);
    expect(at).toEqual(['02:00:20', '02:00:30', '02:01:00']);
    await started.stop();
    started.soon();
    await clock.advance(60_000);
    expect(at).toHaveLength(3);
  });

  it('sweeps once more right after the sweep under way when asked meanwhile', async () => {
    const ends: (() => void)[] = [];
    const { clock, at, started } = setup(() => new Promise((resolve) => ends.push(() => resolve(figures))));
    started.soon();
    started.soon();
    await clock.advance(3_000);
    ends[0]?.();
    await clock.advance(1_000);
    ends[1]?.();
    await clock.advance(5_000);
    expect(at).toEqual(['02:00:20', '02:00:23']);
    await started.stop();
  });

  it('never sweeps twice at once, and stops after the sweep under way', async () => {
    let end = (): void => undefined;
    const { clock, at, started } = setup(() => new Promise((resolve) => (end = () => resolve(figures))));
    await clock.advance(300_000);
    expect(at).toHaveLength(1);
    const stopping = started.stop();
    end();
    await stopping;
    await clock.advance(300_000);
    expect(at).toHaveLength(1);
  });
});
