import type { PublicNotice } from '../public-api/present-notice';
import { html, nothing, type Html } from './html';
import { areaWords, momentWords, titleOf, warningWords } from './words';

/** Where the page of a notice is. */
export const noticePath = ({ number }: Pick<PublicNotice, 'number'>): string =>
  `/portal/notices/${encodeURIComponent(number)}`;

/** Notices as a list: what it is about, from when, for where. */
export function noticeLines(notices: readonly PublicNotice[], now: Date): Html {
  if (notices.length === 0) return html`<p class="about">现在没有。</p>`;
  const lines = notices.map(
    (notice) =>
      html`<li>
        ${tagsOf(notice)}<a href="${noticePath(notice)}">${titleOf(notice)}</a>
        <p class="about">${timeOf(notice.publishedAt, now)} · ${areaWords(notice)}</p>
      </li>`,
  );
  return html`<ul class="list">
    ${lines}
  </ul>`;
}

/** What it warns of and whether it corrects another, in words. */
export function tagsOf(notice: PublicNotice): Html {
  const warning = warningWords(notice);
  const tags = [
    warning === null ? nothing : html`<span class="tag ${notice.severity}">${warning}</span> `,
    notice.replaces === null ? nothing : html`<span class="tag">${replacesWords[notice.replaces]}</span> `,
  ];
  return html`${tags}`;
}

const replacesWords = { correction: '更正', update: '更新' } as const;

export const timeOf = (iso: string, now: Date): Html =>
  html`<time datetime="${iso}">${momentWords(iso, now)}</time>`;
