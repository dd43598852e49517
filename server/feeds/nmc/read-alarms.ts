import { z } from 'zod';
import { type FeedReading, type WarningItem } from '../../core/notices/feed-item';
import { chinaMinute, kept } from '../answers/fields';
import { jsonOf } from '../answers/json-of';
import { leavesBut } from '../answers/leaves';
import { malformed, unreadable } from '../answers/unreadable';
import { httpLink } from '../articles/http-link';
import { alarmTitle } from './alarm-title';

const alarm = z.object({
  /** The first six digits are the area's code, then the sender's, then the time. */
  alertid: z.string().regex(/^\d{6}/, 'begins with no area code'),
  issuetime: chinaMinute,
  title: z.string().min(1),
  url: z.string().nullish(),
  pic: z.string().nullish(),
});
const answer = z.object({
  data: z.object({
    page: z.object({
      pageNo: z.int().positive(),
      pageSize: z.int().positive(),
      count: z.int().nonnegative(),
      list: z.array(kept(alarm)),
    }),
  }),
});
const status = z.object({ code: z.number(), msg: z.string().nullish() });
type Page = z.infer<typeof answer>['data']['page'];

const site = 'http://www.nmc.cn';
const own = ['alertid', 'issuetime', 'title', 'url'];

/**
 * One page of the national centre's alarm list. It gives neither texts nor ends, and does not say
 * which alarm a later one updates. `more` holds `data.page.totalPage`: there may be further pages.
 */
export function readNmcAlarms(text: string): FeedReading {
  const json = jsonOf(text);
  const { data: said } = status.safeParse(json);
  if (said && said.code !== 0) return unreadable('refused', `code ${said.code} ${said.msg ?? ''}`);
  const { data, error } = answer.safeParse(json);
  if (error) return malformed(error);
  const { page } = data.data;
  if (page.count === 0 && page.list.length === 0) return { kind: 'none', updatedAt: null };
  if (page.list.length === 0 || page.list.length < promised(page)) {
    return unreadable('incomplete', `counts ${page.count}, gives ${page.list.length}`);
  }
  const rest = leavesBut(json, ['data.page.list']);
  return { kind: 'items', items: page.list.map((one) => itemOf(one, rest)), updatedAt: null };
}

/** How many this page has to hold. */
function promised({ pageNo, pageSize, count }: Page): number {
  return Math.min(pageSize, count - (pageNo - 1) * pageSize);
}

function itemOf({ said, raw }: Page['list'][number], rest: WarningItem['more']): WarningItem {
  const { sender, area, ...title } = alarmTitle(said.title, said.pic ?? '');
  return {
    ...title,
    kind: 'warning',
    id: said.alertid,
    attribution: sender === null ? '中央气象台' : `${sender}（中央气象台网站）`,
    link: said.url ? httpLink(said.url, site) : null,
    supersedes: [],
    title: said.title,
    text: said.title,
    areaCodes: [`adcode ${said.alertid.slice(0, 6)}`],
    areaNames: area === null ? [] : [area],
    issuedAt: said.issuetime,
    from: null,
    until: null,
    more: { ...rest, ...leavesBut(raw, own) },
  };
}
