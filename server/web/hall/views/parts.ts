import type { HallItem } from '../../../http/public-api/hall-view';
import { itemFoot, warningName } from '../lib/words';

/** A paragraph or a heading of what a place on the screen shows. */
export interface Part {
  readonly tag: 'p' | 'h3';
  readonly class?: string;
  readonly text: string;
}

const titleOf = ({ title }: HallItem): readonly Part[] =>
  title === null || title === '' ? [] : [{ tag: 'h3', text: title }];

/** In a column: what it warns of, title, text, and where it comes from at its end. */
export function cardParts(item: HallItem, now: Date): readonly Part[] {
  const warning = warningName(item);
  return [
    ...(warning === null ? [] : [{ tag: 'p', class: `tag tag-${item.severity}`, text: warning } as const]),
    ...titleOf(item),
    { tag: 'p', text: item.text },
    { tag: 'p', class: 'foot', text: itemFoot(item, now) },
  ];
}

/** On the red screen, which names the warning and its end itself. */
export const redParts = (item: HallItem): readonly Part[] => [
  ...titleOf(item),
  { tag: 'p', text: item.text },
];

/** In the orange band, where there are two lines. */
export const bandParts = ({ title, text }: HallItem): readonly Part[] => [
  { tag: 'p', text: title === null || title === '' ? text : `${title}。${text}` },
];

export const nothingNew: readonly Part[] = [{ tag: 'p', class: 'foot', text: '暂时没有新内容' }];
