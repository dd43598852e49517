import type { HallItem } from '../../../http/public-api/hall-view';
import { el } from '../../chat/lib/dom';
import { cardParts, nothingNew } from './parts';
import { turning } from './turning';

export interface Card {
  readonly element: HTMLElement;
  draw(items: readonly HallItem[], now: Date, steadyMs: number, isPaused: boolean): void;
}

/** One column: its name, and the item whose turn it is. */
export function card(name: string, place: number, startMs: number): Card {
  const turn = turning(place, startMs, cardParts, nothingNew);
  const id = `column-${place}`;
  const element = el(
    'section',
    { class: 'card', 'aria-labelledby': id, 'data-testid': name },
    el('header', { class: 'card-head' }, el('h2', { id }, name), turn.count),
    turn.text,
  );
  return {
    element,
    draw(items, now, steadyMs, isPaused) {
      element.classList.toggle('is-empty', items.length === 0);
      turn.draw(items, now, steadyMs, isPaused);
    },
  };
}
