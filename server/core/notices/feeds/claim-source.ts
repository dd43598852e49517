import type { FeedSource } from '../../grid/grid';
import type { SourceStateRepository } from './ports';
import type { SourceState } from './source-state';

/** Longer than a poll takes, its pages and its reading included: who dies of it holds the source back no longer. */
export const claimMs = 2 * 60_000;

export const sourceStateId = (communityId: string, sourceId: string): string =>
  `source/${communityId}/${sourceId}`;

/** Takes a source that is due, by one conditional write: whoever else looks finds it taken. Null: it is not due, or taken. */
export async function claimSource(
  { sourceStates }: { readonly sourceStates: Pick<SourceStateRepository, 'find' | 'insert' | 'replace'> },
  communityId: string,
  source: Pick<FeedSource, 'id' | 'everySeconds'>,
  now: Date,
): Promise<SourceState | null> {
  const { id: sourceId } = source;
  const id = sourceStateId(communityId, sourceId);
  const found = await sourceStates.find(id);
  const state = found ?? (await sourceStates.insert(fresh(id, communityId, sourceId, now))).record;
  if (!isSourceDue(source, state, now)) return null;
  const claimed: SourceState = {
    ...state,
    version: state.version + 1,
    askedAt: now,
    nextAskAt: new Date(now.getTime() + claimMs),
  };
  return (await sourceStates.replace(claimed, state.version)) ? claimed : null;
}

const fresh = (id: string, communityId: string, sourceId: string, now: Date): SourceState => ({
  ...{ id, communityId, sourceId, version: 1, events: [], outbox: [] },
  ...{ etag: null, lastModified: null, askedAt: null, nextAskAt: now },
  ...{ failures: 0, outcome: null, lastGoodAt: null },
});

/**
 * Whether a source is to be asked. Its time may have come early: the pace of its row is another one now, or the clock went back
 * and it would wait for a moment long ago.
 */
export function isSourceDue(
  { everySeconds }: Pick<FeedSource, 'everySeconds'>,
  { nextAskAt, askedAt, outcome }: Pick<SourceState, 'nextAskAt' | 'askedAt' | 'outcome'>,
  now: Date,
): boolean {
  if (nextAskAt <= now) return true;
  if (askedAt === null) return false;
  if (askedAt > now) return true;
  // A claim, or the patience with a source that fails, is not cut short.
  const pace = Math.max(everySeconds * 1000, claimMs);
  return outcome !== null && outcome.kind !== 'failed' && now.getTime() - askedAt.getTime() >= pace;
}
