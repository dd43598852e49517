import type { Today } from '../../../server/core/deadlines/today';
import { warningAdapters } from '../../../server/core/notices/feeds/adapter-names';
import type { SourceStanding } from '../../../server/core/notices/feeds/list-sources';
import type { SourceState } from '../../../server/core/notices/feeds/source-state';
import { formatMoment, formatTimeOfDay } from '../../wording/format-moment';
import { fullWidth } from '../../wording/full-width';
import { troubleWords } from '../../wording/source-troubles';

/** `市气象台：6月9日16:20取到，当前无预警`: "nothing in force" and "could not be read" are two sentences. */
export function sourceLine({ source, state, held }: SourceStanding, today: Today): string {
  const waiting = held.length === 0 ? '' : `；积压${String(held.length)}条`;
  return `${fullWidth(source.name)}：${standing(state, warningAdapters.includes(source.adapter), today)}${waiting}`;
}

function standing(state: SourceState | null, isWarnings: boolean, today: Today): string {
  if (!state?.outcome) return '还没取过';
  const { outcome, lastGoodAt, failures, nextAskAt } = state;
  const good = lastGoodAt === null ? null : formatMoment(lastGoodAt, today);
  if (outcome.kind === 'failed') {
    const last = good === null ? '还没有取到过' : `上次取到${good}`;
    if (outcome.code === 'off') return `录下的内容没有打开，不取；${last}`;
    const why = troubleWords(outcome.problem ?? outcome.code);
    const again = formatTimeOfDay(nextAskAt, today);
    return `取不到（${why}，连续${String(failures)}次），${again}再试；${last}`;
  }
  const what = isWarnings
    ? outcome.kind === 'none'
      ? '当前无预警'
      : `预警${String(outcome.count)}条`
    : outcome.kind === 'none'
      ? '现在没有内容'
      : `有${String(outcome.count)}条`;
  return `${good ?? ''}取到，${what}`;
}
