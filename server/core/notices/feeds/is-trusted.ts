import type { FeedSource } from '../../grid/grid';
import type { NoticeSeverity } from '../notice';

const ranks = ['routine', 'blue', 'yellow', 'orange', 'red'] as const;

/** Whether what a source says may go out without a person having read it. */
export function isTrusted({ trust }: Pick<FeedSource, 'trust'>, severity: NoticeSeverity): boolean {
  return trust !== 'nothing' && isAsSevere(trust, severity);
}

/** Whether the one is of the colour of the other, or of a more severe one. */
export const isAsSevere = (one: NoticeSeverity, other: NoticeSeverity): boolean =>
  ranks.indexOf(one) >= ranks.indexOf(other);
