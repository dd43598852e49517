import { beginCalls, type BeginCallsDeps, type NewCall } from '../calls/begin-calls';
import { sayOfCall } from '../calls/sayings';
import type { CallSubject } from '../calls/call';
import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import type { IdentityRepository } from '../people/ports';
import { cutGraphemes } from '../shared/cut-graphemes';
import type { Notice, Responsible } from './notice';
import type { NoticeRepository } from './ports';
import { responsibleFor, type ResponsibleDeps } from './responsible';

export interface OpenCallsDeps extends BeginCallsDeps, ResponsibleDeps {
  readonly notices: Pick<NoticeRepository, 'find'>;
  readonly identities: Pick<IdentityRepository, 'listReachable'>;
}

/** What is warned of, where somebody wrote it and no source names it. */
const EVENT =
  /台风|雷雨大风|暴雨|暴雪|寒潮|大风|沙尘暴|高温|干旱|雷电|冰雹|霜冻|大雾|霾|道路结冰|森林火险|山洪|洪水|地质灾害|停水|停电/u;
/** What a call quotes of it where the rest stands in the rooms. */
const mostQuoted = 200;

/** An orange or red warning has gone out: whoever has to answer it is asked. Over meanwhile, or run again: nothing. */
export async function openCalls(deps: OpenCallsDeps, due: Due, grid: Grid, now: Date): Promise<void> {
  const notice = await deps.notices.find(due.subject.id);
  const about = notice && subjectOf(notice);
  if (!notice || !about || notice.endedAt !== null || notice.validUntil <= now) return;
  // An earlier version sent it, and did not fix them.
  const asked = notice.called ?? (await responsibleFor(deps, grid, notice, now));
  const ids = asked.map(({ personId }) => personId);
  const reachable = await deps.identities.listReachable(notice.communityId, ids);
  const cause = { causeId: due.id, byId: 'system', channel: 'clock', at: now };
  const calls = asked.map((one) => toCall(notice, about, one, reachable.has(one.personId)));
  await beginCalls(deps, grid, calls, cause);
}

type Warning = Extract<CallSubject, { kind: 'notice' }>;

/** Null: nobody is asked to answer such a notice. */
export function subjectOf({ id, number, severity, event, title, text }: Notice): Warning | null {
  if (severity !== 'orange' && severity !== 'red') return null;
  const said = event ?? EVENT.exec(`${title ?? ''}${text}`)?.[0] ?? '';
  const name = said.replace(/[橙红]色(?:预警)?.*$/u, '');
  return { kind: 'notice', noticeId: id, label: number.label, severity, event: name };
}

function toCall(notice: Notice, about: Warning, one: Responsible, isReachable: boolean): NewCall {
  const { personId, areaId, part } = one;
  const saying = sayOfCall('call-asked', {
    ...{ number: about.label, severity: about.severity, event: about.event, part },
    text: notice.audience.kind === 'rooms' ? cutGraphemes(notice.text, mostQuoted) : notice.text,
    validUntil: notice.validUntil.toISOString(),
  });
  return {
    ...{ id: `${notice.id}/call/${personId}`, about, subjectId: notice.id, personId, areaId, part },
    ...{ saying: isReachable ? saying : null, atNight: about.severity === 'red' },
    validUntil: notice.validUntil,
  };
}
