import { z } from 'zod';
import { type FeedReading, type PriceItem } from '../../core/notices/feed-item';
import { isCalendarDate } from '../../core/shared/shanghai-time';
import { jsonOf } from '../answers/json-of';
import { leavesBut } from '../answers/leaves';
import { malformed, unreadable } from '../answers/unreadable';
import { countPrices, countRead, pricesIn, type SaidPrice } from './prices-in';

const bulletin = z.looseObject({
  date: z.string().refine(isCalendarDate, 'not a day'),
  where: z.string(),
  title: z.string(),
  text: z.string(),
});
const bulletins = z.array(bulletin);
type Bulletin = z.infer<typeof bulletin>;

/** Daily bulletins of the wholesale markets, whose prices stand in their words. */
export function readBulletins(text: string): FeedReading {
  const json = jsonOf(text);
  if (json === undefined) return unreadable('malformed', 'not JSON');
  const { data, error } = bulletins.safeParse(json);
  if (error) return malformed(error);
  const lossy = data.find((one) => countRead(wordsOf(one)) < countPrices(wordsOf(one)));
  if (lossy) return unreadable('incomplete', `a price of ${lossy.date} could not be read`);
  const items = data.flatMap((one) => pricesIn(wordsOf(one)).map((said) => itemOf(one, said)));
  if (items.length > 0) return { kind: 'items', items, updatedAt: null };
  if (data.length > 0) return unreadable('malformed', 'bulletins without a price');
  return { kind: 'none', updatedAt: null };
}

const wordsOf = ({ title, text }: Bulletin): string => `${title}。${text}`;

function itemOf(one: Bulletin, { scope, words, ...said }: SaidPrice): PriceItem {
  const [, attribution = one.where] = /据([\p{Script=Han}]{2,20}?)监测/u.exec(one.text) ?? [];
  const [asOf] = /截至[^，。]{1,20}/u.exec(one.text) ?? [];
  return {
    ...{ kind: 'price', id: `${one.date} ${said.product}`, attribution, link: null },
    ...{ date: one.date, ...said },
    more: {
      ...leavesBut(one, ['date', 'text']),
      ...(scope === '' ? {} : { scope }),
      ...(asOf === undefined ? {} : { asOf }),
      words,
    },
  };
}
