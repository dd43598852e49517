import { el } from '../lib/dom';

const shownMs = 4_000;

/** A sentence that shows for a few seconds and is read out. */
export function createToast(): (sentence: string) => void {
  const element = el('div', { class: 'toast', role: 'status', 'aria-live': 'polite' });
  document.body.append(element);
  let timer = 0;
  return (sentence) => {
    window.clearTimeout(timer);
    element.textContent = sentence;
    element.classList.add('is-shown');
    timer = window.setTimeout(() => element.classList.remove('is-shown'), shownMs);
  };
}
