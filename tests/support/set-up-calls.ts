import type { Call } from '../../server/core/calls/call';
import { answerCalls, callsToAnswer } from '../../server/core/calls/answer-calls';
import { recordPhone } from '../../server/core/calls/record-phone';
import { formatNoticeNumber, type Notice } from '../../server/core/notices/notice';
import { openCallsDue } from '../../server/core/notices/call-dues';
import { passTime } from './pass-time';
import { setUpRequests } from './set-up-requests';
import type { StoreOptions } from './set-up-store';

export interface CallTownOptions extends StoreOptions {
  readonly isHeld?: () => Promise<boolean>;
}

/** The demo community in memory, where a red warning has just gone out: 王芳, 李强, 陈刚 and 老吴 have to answer it. */
export async function setUpCalls(options: CallTownOptions = {}) {
  const town = await setUpRequests(options);
  const { clock, communityId, grid, repositories } = town;
  const deps = { ...town.deps, isHeld: options.isHeld ?? town.deps.isHeld };
  const held = { ...town, deps };
  const calls = (noticeId = 'notice/rain'): Promise<readonly Call[]> =>
    repositories.calls.listOfSubject(communityId, noticeId);
  return {
    ...held,
    calls,
    /** A warning that has gone out now; what is due of it is looked at when time passes. */
    warn: async (changes: Partial<Notice> = {}): Promise<Notice> => {
      const notice = { ...aWarning(communityId, clock.now()), ...changes };
      const { record } = await repositories.notices.insert(notice);
      await repositories.dues.insertMany(openCallsDue(record, clock.now(), undefined));
      return record;
    },
    /** Over before its time. */
    end: async (id: string, changes: Partial<Notice>): Promise<void> => {
      const found = await repositories.notices.find(id);
      if (!found) throw new Error('no such notice');
      await repositories.notices.replace({ ...found, endedAt: clock.now(), ...changes }, found.version);
    },
    /** Everything that falls due on the way is looked at twice. */
    pass: (until: string) => passTime(held, until, 2),
    set: (moment: string) => clock.set(new Date(moment)),
    answer: async (by: string, cause = town.cause(by)): Promise<readonly Call[]> => {
      const person = await town.person(by);
      const open = await callsToAnswer(deps, communityId, by, cause);
      return answerCalls(deps, { grid, person, calls: open, cause });
    },
    phoned: async (by: string, personId: string, reached: boolean, cause = town.cause(by)) =>
      recordPhone(deps, {
        ...{ grid, by: await town.person(by), callId: `notice/rain/call/${personId}` },
        ...{ reached, note: null, cause },
      }),
    /** `wang-fang asked` */
    states: async (): Promise<readonly string[]> =>
      (await calls()).map(({ personId, state }) => `${personId} ${state}`),
  };
}

export type CallTown = Awaited<ReturnType<typeof setUpCalls>>;

function aWarning(communityId: string, at: Date): Notice {
  return {
    ...{ id: 'notice/rain', communityId, number: formatNoticeNumber('YX', '2026-06-09', 1), version: 1 },
    ...{ column: '气象预报', severity: 'red', title: '暴雨红色预警', event: '暴雨' },
    ...{ text: '未来3小时有暴雨，低处住户请转移。', areaIds: ['jia', 'yi'], audience: { kind: 'rooms' } },
    ...{
      roomIds: ['jia-residents', 'yi-residents'],
      personIds: [],
      handedOver: 2,
      toldOver: 0,
      called: null,
      unreachedIds: [],
    },
    ...{ sources: [], supersedesId: null, validUntil: new Date(at.getTime() + 6 * 3_600_000) },
    ...{ state: 'sent', byId: 'zhou-jianguo', writtenAt: at, approvedByIds: ['zhou-jianguo'] },
    ...{ approvalsNeeded: 0, goesOutAt: at, sentAt: at, endedAt: null, policyVersion: '2026-01' },
    events: [],
    outbox: [],
  };
}
