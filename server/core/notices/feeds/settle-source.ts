import type { FeedSource, Grid } from '../../grid/grid';
import type { Relay } from '../../outbound/change-record';
import { noticeTo, toOutboxMessages } from '../../outbound/draft-message';
import type { Saying } from '../../outbound/saying';
import { keeperOf } from './keeper-of';
import type { SourceStateRepository } from './ports';
import { sayOfFeed } from './sayings';
import type { SourceEvent, SourceOutcome, SourceState } from './source-state';

export interface SettleSourceDeps {
  readonly sourceStates: Pick<SourceStateRepository, 'replace'>;
  readonly relay: Relay;
}

/** What asking it came to. */
export interface Answer {
  /** Null: nothing has changed since it was read last. */
  readonly outcome: SourceOutcome | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When it is asked again, if it failed; a good one is asked at its own pace. */
  readonly retryAt: Date | null;
  /** New ones that wait for a person. */
  readonly held: number;
}

export interface SettleSourceInput {
  readonly grid: Grid;
  readonly source: FeedSource;
  /** As it was claimed. */
  readonly state: SourceState;
  readonly answer: Answer;
  readonly now: Date;
}

/** Who fails so often in a row does not fail by chance. */
export const toldAfter = 3;
const mostEvents = 10;
const offSeconds = 300;

/**
 * Notes what a source answered; the clerk hears once that it fails again and again, and once that it is good again. Returns null
 * when the claim was over and another took it.
 */
export async function settleSource(
  deps: SettleSourceDeps,
  input: SettleSourceInput,
): Promise<SourceState | null> {
  const { grid, source, state, answer, now } = input;
  const next = nextState(state, source, answer, now);
  const told = newsOf(input, next);
  const keeper = keeperOf(grid, now);
  const events = told.map(({ kind }, index) => ({
    ...{ seq: state.version + 1, kind, at: now },
    causeId: `${state.id}/${String(next.version)}/${String(index)}`,
  }));
  const entries = toOutboxMessages(
    `${state.id}/v${String(next.version)}`,
    null,
    keeper === null ? [] : told.map(({ saying }) => noticeTo(keeper, saying)),
  );
  const settled: SourceState = {
    ...next,
    events: [...state.events, ...events].slice(-mostEvents),
    outbox: [...state.outbox, ...entries],
  };
  if (!(await deps.sourceStates.replace(settled, state.version))) return null;
  await deps.relay(state.communityId, entries);
  return settled;
}

function nextState(state: SourceState, source: FeedSource, answer: Answer, now: Date): SourceState {
  const { outcome, etag, lastModified } = answer;
  const common = { ...state, version: state.version + 1 };
  if (outcome?.kind === 'failed') {
    // Being turned off is no failure, and is soon seen when it ends.
    const isOff = outcome.code === 'off';
    const failures = isOff ? 0 : state.failures + 1;
    const pace = isOff ? Math.min(source.everySeconds, offSeconds) : source.everySeconds;
    const nextAskAt = answer.retryAt ?? after(now, pace);
    return { ...common, outcome, failures, nextAskAt, etag: null, lastModified: null };
  }
  return {
    ...{ ...common, outcome: outcome ?? state.outcome, failures: 0, lastGoodAt: now },
    ...{ etag, lastModified, nextAskAt: after(now, source.everySeconds) },
  };
}

const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);

interface News {
  readonly kind: SourceEvent['kind'];
  readonly saying: Saying;
}

function newsOf({ source, state, answer }: SettleSourceInput, next: SourceState): readonly News[] {
  const news: News[] = [];
  if (next.outcome?.kind === 'failed' && next.failures === toldAfter) {
    const saying = sayOfFeed('source-failing', {
      ...{ source: source.name, times: next.failures, code: next.outcome.problem ?? next.outcome.code },
      lastGoodAt: next.lastGoodAt?.toISOString() ?? null,
      nextAt: next.nextAskAt.toISOString(),
    });
    news.push({ kind: 'failing', saying });
  }
  if (next.failures === 0 && state.failures >= toldAfter)
    news.push({ kind: 'good-again', saying: sayOfFeed('source-good-again', { source: source.name }) });
  if (answer.held > 0) {
    const saying = sayOfFeed('source-held', { source: source.name, count: answer.held });
    news.push({ kind: 'held', saying });
  }
  return news;
}
