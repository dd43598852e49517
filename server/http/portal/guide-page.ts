import type { Grid } from '../../core/grid/grid';
import { spokenForm } from '../../core/guide/spoken-form';
import { presentCatalogue, type PublicService } from '../public-api/present-catalogue';
import { html, type Html } from './html';
import { shell } from './shell';

/** What can be handled at the centre; `words` narrows it to what is called so. */
export function guidePage(grid: Grid, words: string): string {
  const all = presentCatalogue(grid);
  const said = spokenForm(words);
  const found = all.filter((service) => isCalled(service, said));
  const main = html`<form method="get" action="/portal/guide" role="search">
      <label>想办什么<input type="search" name="q" value="${words}" maxlength="40" /></label>
      <button type="submit">查找</button>
    </form>
    <div class="card">${lines(found, all.length > 0)}</div>`;
  return shell({ community: grid.community.name, title: '办事指南', main });
}

const isCalled = ({ name, aliases, department }: PublicService, said: string): boolean =>
  said === '' || [name, ...aliases, department].some((each) => spokenForm(each).includes(said));

function lines(services: readonly PublicService[], hasAny: boolean): Html {
  if (services.length === 0)
    return html`<p>${hasAny ? '没有找到。换个说法再查，或到服务中心窗口问。' : '还没有办事指南。'}</p>`;
  const items = services.map(
    ({ id, name, department, days }) =>
      html`<li>
        <a href="/portal/guide/${encodeURIComponent(id)}">${name}</a>
        <p class="about">${department} · ${daysWords(days)}</p>
      </li>`,
  );
  return html`<ul class="list">
    ${items}
  </ul>`;
}

export const daysWords = (days: number): string => (days === 0 ? '当场办结' : `材料齐后${days}个工作日`);
