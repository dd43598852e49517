import type { HallItem } from '../../../http/public-api/hall-view';
import { el } from '../../chat/lib/dom';
import { itemFoot, untilWords, warningName } from '../lib/words';
import { redParts } from './parts';
import { turning } from './turning';

export interface RedWarning {
  readonly element: HTMLElement;
  draw(items: readonly HallItem[], now: Date, steadyMs: number, isPaused: boolean): void;
}

/** Red warnings take the screen, one after another when there are several. */
export function redWarning(startMs: number): RedWarning {
  const turn = turning(0, startMs, redParts);
  const name = el('h2');
  const foot = el('p', { class: 'red-foot' });
  const element = el(
    'section',
    { class: 'red', role: 'alert', 'data-testid': 'red', hidden: true },
    el('header', { class: 'red-head' }, name, turn.count),
    turn.text,
    foot,
  );
  return {
    element,
    draw(items, now, steadyMs, isPaused) {
      element.hidden = items.length === 0;
      const item = turn.draw(items, now, steadyMs, isPaused);
      const nameWords = item ? (warningName(item) ?? '') : '';
      const footWords = item ? `${untilWords(item, now)} · ${itemFoot(item, now)}` : '';
      if (name.textContent !== nameWords) name.textContent = nameWords;
      if (foot.textContent !== footWords) foot.textContent = footWords;
    },
  };
}
