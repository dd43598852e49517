import type { LeaveRecord } from '../../../server/core/leaves/leave-record';
import { freshId } from './fresh-id';
import { at } from './moments';

export function aLeave(overrides: Partial<LeaveRecord> & { readonly communityId: string }): LeaveRecord {
  const event = { seq: 1, kind: 'agreed' as const, personId: 'li-qiang', causeId: 'cause-1' };
  return {
    ...{
      id: freshId('leave'),
      version: 1,
      personId: 'wang-fang',
      kind: 'planned',
      from: at(100),
      to: at(200),
    },
    ...{ substituteId: null, standInId: 'li-qiang', forIds: ['wang-fang'], state: 'agreed', filedId: null },
    ...{ acknowledgedAt: null, takenOverAt: null, listedIds: ['r1'], passed: [], handBackIds: [] },
    ...{ takenBackAt: null, outbox: [] },
    events: [{ ...event, byId: 'wang-fang', channel: 'web-chat', at: at(0) }],
    ...overrides,
  };
}
