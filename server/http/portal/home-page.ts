import type { Grid } from '../../core/grid/grid';
import { noticeColumns, type Notice } from '../../core/notices/notice';
import { presentNotice, type PublicNotice } from '../public-api/present-notice';
import { isSevere, warningsOf } from '../public-api/public-notices';
import { html, nothing, type Html } from './html';
import { noticeLines, noticePath, tagsOf, timeOf } from './notice-lines';
import { shell } from './shell';
import { titleOf } from './words';

const mostInColumn = 4;

/** The first page: warnings in force, then the six columns with what is newest in each. */
export function homePage(grid: Grid, notices: readonly Notice[], now: Date): string {
  const warnings = warningsOf(notices).map((notice) => presentNotice(grid, notice));
  const others = notices.filter((notice) => !isSevere(notice));
  const columns = noticeColumns.map((column, index) => {
    const listed = others.filter((notice) => notice.column === column).slice(0, mostInColumn);
    const lines = noticeLines(
      listed.map((notice) => presentNotice(grid, notice)),
      now,
    );
    return html`<section aria-labelledby="c${index}">
      <h2 id="c${index}">${column}</h2>
      ${lines}
      <a class="more" href="/portal/notices?column=${encodeURIComponent(column)}">全部${column}</a>
    </section>`;
  });
  const main = html`<h1>通知与办事</h1>
    ${warnings.map((warning) => warningCard(warning, now))}
    ${warnings.length === 0 ? html`<p class="about">现在没有橙色、红色预警。</p>` : nothing}
    <div class="columns">${columns}</div>`;
  return shell({ community: grid.community.name, title: null, main });
}

const warningCard = (warning: PublicNotice, now: Date): Html =>
  html`<section class="warning ${warning.severity}">
    <h2>${tagsOf(warning)}<a href="${noticePath(warning)}">${titleOf(warning)}</a></h2>
    <p class="about">${timeOf(warning.publishedAt, now)}发布，有效到 ${timeOf(warning.validUntil, now)}</p>
  </section>`;
