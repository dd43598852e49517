import { button, el } from '../lib/dom';

/** Shows a photo as large as the window; a tap or Esc closes it. */
export function showPhoto(source: string): void {
  const close = (): void => dialog.close();
  const image = el('img', { src: source, alt: '照片大图' });
  const dialog = el('dialog', { class: 'photo-dialog', 'aria-label': '大图' });
  dialog.append(button({ class: 'photo-close', 'aria-label': '关闭大图' }, close, image));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
