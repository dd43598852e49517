import type { FeedSource, Grid } from '../../core/grid/grid';
import { claimSource } from '../../core/notices/feeds/claim-source';
import { isOurs } from '../../core/notices/feeds/is-ours';
import { noteItems } from '../../core/notices/feeds/note-items';
import type { FeedRecordRepository, SourceStateRepository } from '../../core/notices/feeds/ports';
import { settleSource } from '../../core/notices/feeds/settle-source';
import type { SourceState } from '../../core/notices/feeds/source-state';
import { takeNewItems, type TakeNewItemsDeps } from '../../core/notices/feeds/take-new-items';
import { admitItems } from '../admit-items';
import { nextAsk } from '../fetch/back-off';
import { inForceHere } from './in-force-here';
import { askSource, type Asked, type AskSourceDeps } from './ask-source';
import { toNews } from './to-news';
import { withoutRenamed } from './without-renamed';

export interface PollSourceDeps extends AskSourceDeps, TakeNewItemsDeps {
  readonly sourceStates: SourceStateRepository;
  readonly feedRecords: FeedRecordRepository;
  readonly random: () => number;
}

/**
 * Asks a source that is due, remembers what is new of ours, and makes notices of it. Whoever else runs: one question a time. Run
 * again after it died anywhere: what was seen is there, what was left is taken. Null: it is not due, or another asks it.
 */
export async function pollSource(
  deps: PollSourceDeps,
  grid: Grid,
  source: FeedSource,
  now: Date,
): Promise<SourceState | null> {
  const communityId = grid.community.id;
  const state = await claimSource(deps, communityId, source, now);
  if (!state) return null;
  const asked = await askSource(deps, source, state);
  const answeredAt = deps.clock.now();
  const held = await noteNews(deps, { communityId, source, asked, now: answeredAt });
  const retryAt = retryAtOf(deps, state, asked, answeredAt);
  const { etag, lastModified } = asked.validators;
  const outcome = inForceHere(source, asked, answeredAt);
  const answer = { outcome, etag, lastModified, retryAt, held };
  const settled = await settleSource(deps, { grid, source, state, answer, now: answeredAt });
  await takeNewItems(deps, grid, answeredAt);
  return settled;
}

/** Of all sources together. */
const mostHeldSeen = 2_000;

/** Returns how many of them wait for a person. */
async function noteNews(deps: PollSourceDeps, { communityId, source, asked, now }: NewsOf): Promise<number> {
  // What is for others comes in hundreds; none of it may stand before ours.
  const news = toNews(asked.items, source, now).filter((item) => isOurs(source, item));
  const ids = news.map(({ id }) => id);
  const known = new Set(await deps.feedRecords.listKnown(communityId, source.id, ids));
  const held = await deps.feedRecords.listInState(communityId, 'held', mostHeldSeen);
  const waiting = held.filter(({ sourceId }) => sourceId === source.id).length;
  const fresh = news.filter(({ id }) => !known.has(id));
  const own = await withoutRenamed(deps, held, { communityId, sourceId: source.id }, fresh);
  const seen = admitItems(own, { known, now, waiting });
  await noteItems(deps, { communityId, sourceId: source.id }, seen, now);
  return seen.held.length;
}

interface NewsOf {
  readonly communityId: string;
  readonly source: FeedSource;
  readonly asked: Asked;
  readonly now: Date;
}

function retryAtOf(
  { random }: PollSourceDeps,
  { failures }: SourceState,
  { outcome, retryAt }: Asked,
  now: Date,
): Date | null {
  if (outcome?.kind !== 'failed' || outcome.code === 'off') return null;
  return nextAsk({ failures: failures + 1, now, retryAt, random });
}
