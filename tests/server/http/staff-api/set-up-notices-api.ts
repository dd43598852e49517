import { endNoticeCalls } from '../../../../server/core/notices/end-notice-calls';
import { lookAtCall } from '../../../../server/core/calls/look-at-call';
import { lookAtNotice } from '../../../../server/core/notices/look-at-notice';
import { openCalls } from '../../../../server/core/notices/open-calls';
import { setUpApi } from './set-up-api';

export const wish = {
  column: '气象预报',
  text: '今晚有大风，请收好衣物',
  areaIds: ['jia'],
  validUntil: '2026-06-10T18:00:00+08:00',
};

/** 赵敏 writes, 周建国 agrees; time passes by `until`. */
export async function setUpNoticesApi() {
  const api = await setUpApi();
  const { clock, communityId, deps, repositories } = api;
  const [zhao, zhou, wang] = [
    await api.tokenOf('zhao-min'),
    await api.tokenOf('zhou-jianguo'),
    await api.tokenOf('wang-fang'),
  ];
  const looks = {
    'look-at-notice': lookAtNotice,
    'open-calls': openCalls,
    'end-calls': endNoticeCalls,
    'look-at-call': lookAtCall,
  };
  const write = async (token: string, changes: object = {}, key?: string) => {
    const body = { ...wish, ...changes };
    const shown = await api.post(token, '/notices/preview', body);
    return api.post(token, '/notices', { ...body, confirmed: shown.body.confirmed }, key);
  };
  return {
    ...{ ...api, zhao, zhou, wang, write },
    /** What is due by then is looked at at its own time, twice, and what can be sent is delivered. */
    until: async (moment: string): Promise<void> => {
      const end = new Date(moment);
      for (;;) {
        const [due] = await repositories.dues.listWaiting(communityId, end, 1);
        if (!due) break;
        if (due.dueAt > clock.now()) clock.set(due.dueAt);
        const look = due.kind in looks ? looks[due.kind as keyof typeof looks] : () => Promise.resolve();
        const lookDeps = { ...deps, isHeld: () => Promise.resolve(false) };
        await look(lookDeps, due, api.grid, clock.now());
        await look(lookDeps, due, api.grid, clock.now());
        await repositories.dues.markDone(due.id);
        await api.deliver();
      }
      clock.set(end);
      await api.deliver();
    },
  };
}
