import type { HallItem } from '../../../http/public-api/hall-view';
import { el } from '../../chat/lib/dom';
import { untilWords, warningName } from '../lib/words';
import { bandParts } from './parts';
import { turning } from './turning';

export interface OrangeBand {
  readonly element: HTMLElement;
  draw(items: readonly HallItem[], now: Date, steadyMs: number, isPaused: boolean): void;
}

/** Orange warnings above the columns, one after another. */
export function orangeBand(startMs: number): OrangeBand {
  const turn = turning(0, startMs, bandParts);
  const name = el('h2');
  const until = el('p');
  const element = el(
    'section',
    { class: 'band', 'aria-label': '橙色预警', 'data-testid': 'orange', hidden: true },
    el('div', { class: 'band-name' }, name, until, turn.count),
    turn.text,
  );
  return {
    element,
    draw(items, now, steadyMs, isPaused) {
      element.hidden = items.length === 0;
      const item = turn.draw(items, now, steadyMs, isPaused);
      const [nameWords, untilWord] = item ? [warningName(item) ?? '', untilWords(item, now)] : ['', ''];
      if (name.textContent !== nameWords) name.textContent = nameWords;
      if (until.textContent !== untilWord) until.textContent = untilWord;
    },
  };
}
