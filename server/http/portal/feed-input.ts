import type { RouterContext } from '@koa/router';
import { presentNotice, type PublicNotice } from '../public-api/present-notice';
import { publicView, type PublicDeps } from '../public-api/public-deps';
import { matching, type PublicNotices } from '../public-api/public-notices';
import { readQuery } from '../public-api/read-query';
import { queryOf } from './query-of';

export interface FeedInput {
  readonly community: { readonly code: string; readonly name: string };
  /** `https://notices.example.cn` */
  readonly origin: string;
  /** What narrows it: `?column=…`, or nothing. */
  readonly query: string;
  /** 气象预报; null: everything. */
  readonly part: string | null;
  readonly notices: readonly PublicNotice[];
}

/** The same for ever, wherever the pages move: numbers come again every year, so its year is part of it. */
export const feedItemId = ({ code }: FeedInput['community'], notice: PublicNotice): string =>
  `urn:yimen:${code}:${notice.publishedAt.slice(0, 4)}:${notice.number}`;

export const feedTitle = ({ community, part }: FeedInput): string =>
  `${community.name}${part === null ? '通知' : ` · ${part}`}`;

const mostInFeed = 50;

/** What a feed with this address holds. */
export async function readFeedInput(
  deps: PublicDeps,
  notices: PublicNotices,
  ctx: RouterContext,
): Promise<FeedInput> {
  const { grid, now } = await publicView(deps);
  const { column, area } = readQuery(grid, ctx.query);
  const listed = matching(await notices(grid, now), { column, areaId: area?.id });
  const parts = [column, area?.name].filter((part) => part !== undefined);
  return {
    community: grid.community,
    origin: deps.hosts.originOf(ctx.req.headers),
    query: queryOf({ column, area, page: 1 }),
    part: parts.length === 0 ? null : parts.join(' '),
    notices: listed.slice(0, mostInFeed).map((notice) => presentNotice(grid, notice)),
  };
}
