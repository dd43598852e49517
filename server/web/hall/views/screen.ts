import type { HallView } from '../../../http/public-api/hall-view';
import { el } from '../../chat/lib/dom';
import { inForce } from '../lib/in-force';
import type { Line } from '../lib/line';
import { pixelShift } from '../lib/pixel-shift';
import { card } from './card';
import { orangeBand } from './orange-band';
import { redWarning } from './red-warning';
import { sourcesBar } from './sources-bar';
import { topBar } from './top-bar';

export interface ScreenState {
  readonly view: HallView;
  readonly line: Line;
  readonly now: Date;
  readonly steadyMs: number;
  readonly isPaused: boolean;
}

export interface Screen {
  draw(state: ScreenState): void;
}

const columnNames = ['政策法规', '时事动态', '政务办理', '服务指南', '农经信息', '气象预报'] as const;

/** The whole screen: top bar, then the red warning or else the orange band, six columns and the sources. */
export function createScreen(root: HTMLElement, startMs: number, onPause: () => void): Screen {
  const top = topBar(onPause);
  const red = redWarning(startMs);
  const band = orangeBand(startMs);
  const cards = columnNames.map((name, place) => card(name, place, startMs));
  const sources = sourcesBar();
  const board = el('div', { class: 'board' }, ...cards.map(({ element }) => element));
  const calm = el('div', { class: 'calm' }, band.element, board, sources.element);
  const main = el('main', {}, red.element, calm);
  root.replaceChildren(top.element, main);

  return {
    draw({ view, line, now, steadyMs, isPaused }) {
      const shown = inForce(view, now.getTime());
      const isRed = shown.red.length > 0;
      document.body.classList.toggle('is-red', isRed);
      calm.hidden = isRed;
      top.draw(view.community, line, now, isPaused);
      red.draw(shown.red, now, steadyMs, isPaused);
      band.draw(shown.orange, now, steadyMs, isPaused);
      // What takes room from the cards stands before they count their pages.
      sources.draw(view.sources, now, steadyMs);
      for (const [place, one] of cards.entries()) {
        const column = shown.columns.find(({ name }) => name === columnNames[place]);
        one.draw(column?.items ?? [], now, steadyMs, isPaused);
      }
      const [x, y] = pixelShift(now.getTime());
      root.style.transform = `translate(${x}px, ${y}px)`;
    },
  };
}
