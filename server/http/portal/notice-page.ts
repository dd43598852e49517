import type { Grid } from '../../core/grid/grid';
import type { PublicNotice } from '../public-api/present-notice';
import { html, nothing, type Html } from './html';
import { tagsOf, timeOf } from './notice-lines';
import { shell } from './shell';
import { areaWords, warningWords } from './words';

/** One notice in full, with where it comes from. One without a title is headed by what it is, not by its own words. */
export function noticePage(grid: Grid, notice: PublicNotice, now: Date): string {
  const { audience, column, number, publishedAt, sources, text, title, validUntil } = notice;
  const main = html`<div class="card">
      ${tagsOf(notice)}
      <div class="text">${text}</div>
      <dl>
        <dt>栏目</dt>
        <dd><a href="/portal/notices?column=${encodeURIComponent(column)}">${column}</a></dd>
        <dt>发给</dt>
        <dd>${areaWords(notice)}${audience === null ? '' : `，${audience}`}</dd>
        <dt>发布</dt>
        <dd>${timeOf(publishedAt, now)}</dd>
        <dt>有效到</dt>
        <dd>${timeOf(validUntil, now)}</dd>
        <dt>来源</dt>
        <dd>${sources.length === 0 ? `${grid.community.name}社区` : sourceList(sources)}</dd>
        <dt>编号</dt>
        <dd>${number}</dd>
      </dl>
    </div>
    <p><a class="more" href="/portal/notices">返回全部通知</a></p>`;
  const given = title?.trim() ?? '';
  const heading = given === '' ? (warningWords(notice) ?? column) : given;
  return shell({ community: grid.community.name, title: heading, main });
}

const sourceList = (sources: PublicNotice['sources']): Html =>
  html`<ul class="list">
    ${sources.map(
      ({ attribution, link }) =>
        html`<li>
          ${attribution}${link === null ? nothing : html` <a href="${link}" rel="noopener noreferrer nofollow">看原文</a>`}
        </li>`,
    )}
  </ul>`;
