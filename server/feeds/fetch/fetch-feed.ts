import type { FeedQuestion } from './feed-question';
import { fetchLimits, type FetchDeps } from './fetch-deps';
import { failed, type FetchResult } from './fetch-result';
import { followHops } from './follow-hops';

/** Asks a source once. It never throws, and is over within the time limit whatever the source does. */
export async function fetchFeed(deps: FetchDeps, question: FeedQuestion): Promise<FetchResult> {
  const { totalMs } = deps.limits ?? fetchLimits;
  const over = new AbortController();
  let cancel = (): void => undefined;
  const late = new Promise<FetchResult>((resolve) => {
    cancel = deps.timers.after(totalMs, () => {
      resolve(failed('time-limit', `${totalMs} ms`));
      over.abort();
    });
  });
  const result = await Promise.race([late, followHops(deps, question, over.signal)]);
  cancel();
  return result;
}
