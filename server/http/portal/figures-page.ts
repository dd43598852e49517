import type { Grid } from '../../core/grid/grid';
import type { PublicCounts, PublicGroup } from '../public-api/present-counts';
import type { PublicCount } from '../public-api/small-groups';
import { html, type Html } from './html';
import { timeOf } from './notice-lines';
import { shell } from './shell';
import { dayWords } from './words';

/** How many matters came in and where they stand; small groups are not told apart. */
export function figuresPage(grid: Grid, counts: PublicCounts, now: Date): string {
  const main = html`<p>
      ${dayWords(counts.since)}以来居民提出的诉求，截至 ${timeOf(counts.at, now)}。不到 5 件的只写“不到 5
      件”，免得认出是谁家的事。
    </p>
    ${table('近 30 天，按类别', '类别', counts.byClass)}
    ${table('近 30 天，办到哪一步', '状态', counts.byState)}
    ${table('现在没办完的，按片区', '片区', counts.openByArea)}`;
  return shell({ community: grid.community.name, title: '办理数字', main });
}

const table = (caption: string, heading: string, groups: readonly PublicGroup[]): Html =>
  html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${heading}</th>
        <th scope="col">件数</th>
      </tr>
    </thead>
    <tbody>
      ${groups.map(
        ({ name, count }) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${countWords(count)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

function countWords(count: PublicCount): string {
  if (count === '<5') return '不到 5';
  return count === '≥5' ? '5 或更多' : String(count);
}
