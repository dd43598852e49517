import type Router from '@koa/router';
import { z } from 'zod';
import type { Call } from '../../core/calls/call';
import { callNotFound, notTelephonist } from '../../core/calls/errors';
import { phoneList, type PhoneEntry } from '../../core/calls/phone-list';
import type { CallRepository } from '../../core/calls/ports';
import { recordPhone, type RecordPhoneDeps } from '../../core/calls/record-phone';
import { warningBoard } from '../../core/calls/warning-board';
import { mayTelephone } from '../../core/calls/who-telephones';
import type { NoticeRepository } from '../../core/notices/ports';
import type { PersonRepository } from '../../core/people/ports';
import { toShanghaiIso } from '../../core/shared/shanghai-time';
import { line } from './fields';
import { findNotice } from './find-notice';
import { isoOrNull } from './present-notice';
import { keyUsed } from './refusals';
import { asking, doing, type StaffCall, type StaffCallDeps } from './staff-call';

export interface CallRoutesDeps extends StaffCallDeps, Omit<RecordPhoneDeps, 'calls'> {
  readonly calls: CallRepository;
  readonly notices: Pick<NoticeRepository, 'listBySeq'>;
  readonly people: Pick<PersonRepository, 'findMany'>;
}

const telephoned = z.strictObject({ callId: z.string().min(1).max(300), note: line(500).optional() });

/** N01 名单, N01 打通, N01 没打通 and N01 情况, as chat does them. */
export function addCallRoutes(router: Router, deps: CallRoutesDeps): void {
  router.get(
    '/calls',
    asking(deps, async (call) => {
      checkTelephones(call);
      const { grid, at } = call;
      return { calls: (await phoneList(deps, grid.community.id, null, at)).map(presentEntry) };
    }),
  );
  addRecord(router, deps, 'reached', true);
  addRecord(router, deps, 'not-reached', false);
  router.get(
    '/notices/:number/board',
    asking(deps, async (call) => {
      checkTelephones(call);
      const { id } = await findNotice(deps, call);
      return { areas: await warningBoard(deps, call.grid, id) };
    }),
  );
}

function addRecord(
  router: Router,
  deps: CallRoutesDeps,
  kind: 'reached' | 'not-reached',
  reached: boolean,
): void {
  router.post(
    `/calls/${kind}`,
    doing(deps, async (asked) => {
      checkTelephones(asked);
      const { grid, person, cause, body } = asked;
      const { callId, note = null } = telephoned.parse(body);
      const found = await deps.calls.find(callId);
      if (found?.communityId !== grid.community.id) throw callNotFound();
      const { call } = await recordPhone(deps, { grid, by: person, callId, reached, note, cause });
      const mine = call.events.filter(({ causeId }) => causeId === cause.causeId);
      if (mine.some((event) => event.kind !== kind)) throw keyUsed();
      return presentCall(call);
    }),
  );
}

function checkTelephones({ grid, person, at }: StaffCall): void {
  if (!mayTelephone(grid, person, at)) throw notTelephonist();
}

const presentEntry = ({ call, name, phone }: PhoneEntry) => ({ ...presentCall(call), name, phone });

function presentCall({ id, about, personId, areaId, part, state, dutyId, ...call }: Call) {
  const { phoneReason, toPhoneAt, settledAt, validUntil } = call;
  return {
    ...{ id, about: presentSubject(about), personId, areaId, part, state, dutyId, reason: phoneReason },
    ...{ toPhoneAt: isoOrNull(toPhoneAt), settledAt: isoOrNull(settledAt) },
    validUntil: toShanghaiIso(validUntil),
  };
}

const presentSubject = (about: Call['about']) =>
  about.kind === 'notice'
    ? { kind: about.kind, number: about.label, severity: about.severity, event: about.event }
    : { kind: about.kind, requestId: about.requestId };
