import type { FeedSource, Grid } from '../../core/grid/grid';
import type { SourceState } from '../../core/notices/feeds/source-state';
import { noticeColumns, type Notice } from '../../core/notices/notice';
import { toShanghaiIso } from '../../core/shared/shanghai-time';
import { hallItemsPerColumn, type HallItem, type HallSource, type HallView } from './hall-view';
import { areasOf } from './present-notice';
import type { PublicDeps } from './public-deps';
import { isSevere, publishedAt, warningsOf } from './public-notices';

export interface PresentHallInput {
  readonly grid: Grid;
  readonly notices: readonly Notice[];
  readonly states: readonly SourceState[];
}

/** What the screen in the hall shows now. */
export function presentHall(
  { hallVersion, recordedFeeds }: Pick<PublicDeps, 'hallVersion' | 'recordedFeeds'>,
  { grid, notices, states }: PresentHallInput,
): HallView {
  const items = (listed: readonly Notice[]) => listed.map((notice) => presentItem(grid, notice));
  return {
    pageVersion: hallVersion,
    community: grid.community.name,
    warnings: items(warningsOf(notices)),
    columns: noticeColumns.map((name) => ({
      name,
      items: items(
        notices.filter((notice) => notice.column === name && !isSevere(notice)).slice(0, hallItemsPerColumn),
      ),
    })),
    sources: (grid.sources ?? []).map((source) =>
      presentSource(
        source,
        states.find(({ sourceId }) => sourceId === source.id),
        recordedFeeds,
      ),
    ),
  };
}

const presentItem = (grid: Grid, notice: Notice): HallItem => ({
  number: notice.number.label,
  ...{ severity: notice.severity, title: notice.title, text: notice.text, event: notice.event },
  areas: areasOf(grid, notice).map(({ name }) => name),
  attributions: [...new Set(notice.sources.map(({ attribution }) => attribution))],
  publishedAt: toShanghaiIso(publishedAt(notice)),
  validUntil: toShanghaiIso(notice.validUntil),
});

function presentSource(
  { name, url }: FeedSource,
  state: SourceState | undefined,
  recordedFeeds: boolean,
): HallSource {
  const goodAt = state?.lastGoodAt ? toShanghaiIso(state.lastGoodAt) : null;
  if (url.startsWith('recorded:') && !recordedFeeds) return { name, state: 'off', goodAt };
  if (!state?.outcome) return { name, state: 'waiting', goodAt };
  return { name, state: state.outcome.kind === 'failed' ? 'failed' : 'good', goodAt };
}
