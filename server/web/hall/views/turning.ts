import type { HallItem } from '../../../http/public-api/hall-view';
import { el } from '../../chat/lib/dom';
import { firstTurn, nextTurn } from '../lib/turn';
import { pagedText } from './paged-text';
import type { Part } from './parts';

export interface Turning {
  readonly text: HTMLElement;
  /** 2/5条 1/3页; empty when there is nothing to wait for. */
  readonly count: HTMLElement;
  /** Draws what is due; returns what is shown. */
  draw(items: readonly HallItem[], now: Date, steadyMs: number, isPaused: boolean): HallItem | null;
}

/** One place on the screen where items take turns. `place`: its index, so that places do not all turn at once. */
export function turning(
  place: number,
  startMs: number,
  partsOf: (item: HallItem, now: Date) => readonly Part[],
  whenEmpty: readonly Part[] = [],
): Turning {
  const text = pagedText();
  const count = el('span', { class: 'count' });
  let turn = firstTurn(place, startMs);
  let drawn = '';

  return {
    text: text.element,
    count,
    draw(items, now, steadyMs, isPaused) {
      const numbers = items.map(({ number }) => number);
      turn = nextTurn(turn, { numbers, pages: text.pages(), nowMs: steadyMs, isPaused });
      const item = items.find(({ number }) => number === turn.number) ?? null;
      const parts = item ? partsOf(item, now) : whenEmpty;
      const wanted = JSON.stringify([turn.number, parts]);
      if (wanted !== drawn) {
        drawn = wanted;
        text.show(...parts.map((part) => el(part.tag, { class: part.class }, part.text)));
      }
      text.turnTo(turn.page);
      const words = countWords(items.length, numbers.indexOf(turn.number ?? ''), turn.page, text.pages());
      if (count.textContent !== words) count.textContent = words;
      return item;
    },
  };
}

function countWords(items: number, index: number, page: number, pages: number): string {
  const which = items > 1 ? `${index + 1}/${items}条` : '';
  return pages > 1 ? `${which} ${page + 1}/${pages}页`.trim() : which;
}
