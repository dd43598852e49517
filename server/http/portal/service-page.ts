import type { Grid } from '../../core/grid/grid';
import type { PublicService } from '../public-api/present-catalogue';
import { daysWords } from './guide-page';
import { html, nothing } from './html';
import { shell } from './shell';

/** One matter: which papers, where, how long. */
export function servicePage(grid: Grid, service: PublicService): string {
  const { aliases, days, department, name, papers, source, where } = service;
  const main = html`<div class="card">
      <h2>要带的材料</h2>
      ${
        papers.length === 0
          ? html`<p>不用带材料。</p>`
          : html`<ol>
              ${papers.map((paper) => html`<li>${paper}</li>`)}
            </ol>`
      }
      <dl>
        <dt>在哪里办</dt>
        <dd>${where}</dd>
        <dt>多久办好</dt>
        <dd>${daysWords(days)}</dd>
        <dt>主管部门</dt>
        <dd>${department}</dd>
        ${
          aliases.length === 0
            ? nothing
            : html`<dt>也叫</dt>
                <dd>${aliases.join('、')}</dd>`
        }
        <dt>依据</dt>
        <dd>${source}</dd>
      </dl>
    </div>
    <p><a class="more" href="/portal/guide">返回办事指南</a></p>`;
  return shell({ community: grid.community.name, title: name, main });
}
