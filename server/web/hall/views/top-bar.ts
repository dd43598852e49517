import { button, el } from '../../chat/lib/dom';
import { isLost, type Line, lineWords } from '../lib/line';
import { dateOf, hourOf } from '../lib/times';

export interface TopBar {
  readonly element: HTMLElement;
  draw(community: string, line: Line, now: Date, isPaused: boolean): void;
}

/** Whose screen it is, what time it is, how it stands with the line; and a button to hold the pages still. */
export function topBar(onPause: () => void): TopBar {
  const name = el('h1');
  const date = el('span', { class: 'date' });
  const time = el('span', { class: 'time', 'data-testid': 'time' });
  const state = el('p', { class: 'line', 'data-testid': 'line' });
  const pause = button({ class: 'pause', 'data-testid': 'pause' }, onPause);
  const element = el(
    'header',
    { class: 'top' },
    name,
    state,
    pause,
    el('p', { class: 'top-clock' }, date, time),
  );
  const set = (on: HTMLElement, words: string): void => {
    if (on.textContent !== words) on.textContent = words;
  };
  return {
    element,
    draw(community, line, now, isPaused) {
      set(name, community === '' ? '一门' : community);
      set(date, dateOf(now));
      set(time, hourOf(now));
      set(state, lineWords(line, now));
      state.setAttribute('aria-live', isLost(line) ? 'polite' : 'off');
      state.classList.toggle('is-lost', isLost(line));
      set(pause, isPaused ? '继续翻页' : '暂停翻页');
    },
  };
}
