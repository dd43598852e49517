import type { DueTime } from '../deadlines/due';
import type { JobQueue } from '../shared/job-queue';
import { jobKey } from './job-key';

/** Redis holds only what falls due within this time; the rest sleeps in the store until the sweep arms it. */
export const armHorizonMs = 2 * 60 * 60_000;

// Few enough that a busy machine gets them all through in the 200 ms a hint has.
const atOnce = 50;

/** Asks to be woken for each of these dues that falls within the horizon. Hints: losing them delays by one sweep. */
export async function armDues(
  queue: Pick<JobQueue, 'enqueue'>,
  dues: readonly DueTime[],
  now: Date,
): Promise<void> {
  const until = now.getTime() + armHorizonMs;
  const near = dues.filter((due) => due.dueAt.getTime() <= until);
  for (let from = 0; from < near.length; from += atOnce) {
    await Promise.all(
      near
        .slice(from, from + atOnce)
        .map((due) =>
          queue.enqueue(
            'look-at-due',
            { dueId: due.id },
            { key: jobKey('look-at-due', due.id), at: due.dueAt },
          ),
        ),
    );
  }
}
