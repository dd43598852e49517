import './style/base.css';
import './style/board.css';
import './style/warnings.css';
import './style/sizes.css';
import { createHall } from './hall';
import { createKept } from './lib/kept';
import { createServerClock } from './lib/server-clock';

const root = document.querySelector<HTMLElement>('#hall');
if (root) {
  const steadyMs = (): number => performance.now();
  const kept = createKept(() => localStorage);
  const notBeforeMs = kept.read()?.heardMs ?? 0;
  const hall = createHall({
    root,
    steadyMs,
    kept,
    clock: createServerClock({ wallMs: () => Date.now(), steadyMs, notBeforeMs }),
    fetch: (url, question) => fetch(url, question),
    version: document.documentElement.dataset['version'] ?? '',
    reload: () => location.reload(),
  });
  hall.tick();
  setInterval(() => hall.tick(), 1_000);
}
