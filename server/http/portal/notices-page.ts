import type { Grid } from '../../core/grid/grid';
import { noticeColumns, type Notice } from '../../core/notices/notice';
import { pageOf } from '../public-api/paging';
import { presentNotice } from '../public-api/present-notice';
import type { ListQuery } from '../public-api/read-query';
import { html, nothing, type Html } from './html';
import { noticeLines } from './notice-lines';
import { queryOf } from './query-of';
import { shell } from './shell';

const pageSize = 20;

/** Everything in force, by column and area, a page at a time. `notices`: those that match. */
export function noticesPage(grid: Grid, notices: readonly Notice[], asked: ListQuery, now: Date): string {
  const { items, page, pages, total } = pageOf(notices, asked.page, pageSize);
  const lines = noticeLines(
    items.map((notice) => presentNotice(grid, notice)),
    now,
  );
  const main = html`${filterForm(grid, asked)}
    <p class="about">有效的通知共 ${total} 条${pages > 1 ? `，第 ${page} 页，共 ${pages} 页` : ''}。</p>
    <div class="card">${lines}</div>
    ${pages > 1 ? pager(asked, pages) : nothing}`;
  const title = asked.column ?? '通知';
  return shell({ community: grid.community.name, title, main, feedQuery: queryOf({ ...asked, page: 1 }) });
}

function filterForm(grid: Grid, { column, area }: ListQuery): Html {
  const option = (value: string, name: string, isChosen: boolean) =>
    isChosen
      ? html`<option value="${value}" selected>${name}</option>`
      : html`<option value="${value}">${name}</option>`;
  return html`<form method="get" action="/portal/notices">
    <label
      >栏目<select name="column">
        ${option('', '全部栏目', column === undefined)}
        ${noticeColumns.map((name) => option(name, name, name === column))}
      </select></label
    >
    <label
      >片区<select name="area">
        ${option('', '全部片区', area === undefined)}
        ${grid.areas.map(({ id, name }) => option(id, name, id === area?.id))}
      </select></label
    >
    <button type="submit">查看</button>
  </form>`;
}

function pager(asked: ListQuery, pages: number): Html {
  const link = (page: number, words: string) =>
    page < 1 || page > pages
      ? nothing
      : html`<a href="/portal/notices${queryOf({ ...asked, page })}">${words}</a>`;
  return html`<nav class="pages" aria-label="翻页">
    ${link(asked.page - 1, '上一页')} ${link(asked.page + 1, '下一页')}
  </nav>`;
}
