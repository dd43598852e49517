import type { Grid } from '../../core/grid/grid';
import { html } from './html';
import { shell } from './shell';

/** For whoever follows an old link to a notice. Not even whether there was one is told. */
export function gonePage(grid: Grid): string {
  const main = html`<p>没有这个编号的有效通知。可能已经过期、撤回，或者有了更正。</p>
    <p><a class="more" href="/portal/notices">看现在有效的通知</a></p>`;
  return shell({ community: grid.community.name, title: '这条通知不在了', main });
}
