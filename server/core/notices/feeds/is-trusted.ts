import type { FeedSource } from '../../grid/grid';
import type { NoticeSeverity } from '../notice';

const ranks = ['routine', 'blue', 'yellow', 'orange', 'red'] as const;

/** Whether what a source says may go out without a person having read it. */
export function isTrusted({ trust }: Pick<FeedSource, 'trust'>, severity: NoticeSeverity): boolean {
  return trust !== 'nothing' && ranks.indexOf(severity) <= ranks.indexOf(trust);
}
