import { phoneListLine } from '../../../bot/wording/call-wording';
import { formatMoment } from '../../../bot/wording/format-moment';
import { warningLabel } from '../../../bot/wording/warning-name';
import type { CallSubject } from '../../core/calls/call';
import { phoneList, type PhoneEntry, type PhoneListDeps } from '../../core/calls/phone-list';
import type { Today } from '../../core/deadlines/today';
import type { Grid } from '../../core/grid/grid';
import { areaShortName } from '../../core/requests/names';

/** Whom to telephone now, as one line each: what the chat would say, for when there is none. */
export async function phoneListLines(
  deps: PhoneListDeps,
  grid: Grid,
  today: Today,
): Promise<readonly string[]> {
  const entries = await phoneList(deps, grid.community.id, null, today.now);
  if (entries.length === 0) return ['现在没有要打电话的人。Nobody has to be telephoned.'];
  return entries.map((entry) => lineOf(entry, grid, today));
}

function lineOf({ call, name, phone }: PhoneEntry, grid: Grid, today: Today): string {
  const since = call.toPhoneAt === null ? '' : `${formatMoment(call.toPhoneAt, today)}起 `;
  const who = phoneListLine({
    ...{ name, phone, part: call.part, area: areaShortName(grid, call.areaId) },
    ...{ reason: call.phoneReason, tried: call.state === 'not-reached' },
  });
  return `${since}${aboutOf(call.about)} ${who}`;
}

function aboutOf(about: CallSubject): string {
  if (about.kind === 'notice') return warningLabel(about.severity, about.event, about.label);
  return about.label === null ? '急事' : `急事 ${about.label}`;
}
