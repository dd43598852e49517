import type { HallSource } from '../../../http/public-api/hall-view';
import { el } from '../../chat/lib/dom';
import { turnMs } from '../lib/turn';
import { sourceWords } from '../lib/words';
import { pagedText } from './paged-text';

export interface SourcesBar {
  readonly element: HTMLElement;
  draw(sources: readonly HallSource[], now: Date, steadyMs: number): void;
}

/** How fresh each source is, those that cannot be read first: one line, and as many turns as they need. */
export function sourcesBar(): SourcesBar {
  const line = pagedText();
  const element = el('footer', { class: 'sources', 'data-testid': 'sources', hidden: true }, line.element);
  let drawn = '';
  return {
    element,
    draw(sources, now, steadyMs) {
      element.hidden = sources.length === 0;
      const failed = sources.filter(({ state }) => state === 'failed');
      const others = sources.filter(({ state }) => state !== 'failed');
      const words = [...failed, ...others].map((source) => sourceWords(source, now));
      if (words.join() !== drawn) line.show(el('p', {}, ...words.map((one) => el('span', {}, one))));
      drawn = words.join();
      line.turnTo(Math.floor(steadyMs / turnMs) % line.pages());
    },
  };
}
