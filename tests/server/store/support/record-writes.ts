import { at } from '../../../contracts/support/moments';
import {
  boundaryChangeIn,
  callIn,
  dutyIn,
  feedRecordIn,
  idIn,
  leaveIn,
  noticeIn,
  requestIn,
  rosterIn,
  sourceStateIn,
  taskIn,
  type World,
} from './a-world';

interface RecordWrite {
  readonly arrange?: (world: World) => Promise<unknown>;
  readonly act: (world: World) => Promise<unknown>;
  /** Fields that only count: gaps are allowed in them. */
  readonly gapsIn?: readonly string[];
}

/** What writes to records with a history: requests, duties, rosters. */
export const recordWrites: Readonly<Record<string, RecordWrite>> = {
  'requests.nextSeq': {
    act: (world) => world.requests.nextSeq(world.communityId, '2026-06-09'),
    gapsIn: ['answer', 'value'],
  },
  'requests.insert': { act: (world) => world.requests.insert(requestIn(world)) },
  'requests.replace': {
    arrange: (world) => world.requests.insert(requestIn(world)),
    act: (world) => world.requests.replace({ ...requestIn(world), state: 'accepted', version: 2 }, 1),
  },
  'requests.emptyOutbox': {
    arrange: (world) => world.requests.insert(requestIn(world)),
    act: (world) => world.requests.emptyOutbox(idIn(world, 'request'), 1),
  },
  'boundaryChanges.insert': { act: (world) => world.boundaryChanges.insert(boundaryChangeIn(world)) },
  'boundaryChanges.replace': {
    arrange: (world) => world.boundaryChanges.insert(boundaryChangeIn(world)),
    act: (world) =>
      world.boundaryChanges.replace({ ...boundaryChangeIn(world), areaId: 'jia', version: 2 }, 1),
  },
  'boundaryChanges.emptyOutbox': {
    arrange: (world) => world.boundaryChanges.insert(boundaryChangeIn(world)),
    act: (world) => world.boundaryChanges.emptyOutbox(idIn(world, 'boundary'), 1),
  },
  'leaves.insert': { act: (world) => world.leaves.insert(leaveIn(world)) },
  'leaves.replace': {
    arrange: (world) => world.leaves.insert(leaveIn(world)),
    act: (world) => world.leaves.replace({ ...leaveIn(world), acknowledgedAt: at(5), version: 2 }, 1),
  },
  'leaves.emptyOutbox': {
    arrange: (world) => world.leaves.insert(leaveIn(world)),
    act: (world) => world.leaves.emptyOutbox(idIn(world, 'leave'), 1),
  },
  'duties.insert': { act: (world) => world.duties.insert(dutyIn(world)) },
  'duties.replace': {
    arrange: (world) => world.duties.insert(dutyIn(world)),
    act: (world) => world.duties.replace({ ...dutyIn(world), confirmedAt: at(5), version: 2 }, 1),
  },
  'duties.emptyOutbox': {
    arrange: (world) => world.duties.insert(dutyIn(world)),
    act: (world) => world.duties.emptyOutbox(idIn(world, 'duty'), 1),
  },
  'rosters.insert': { act: (world) => world.rosters.insert(rosterIn(world)) },
  'rosters.replace': {
    arrange: (world) => world.rosters.insert(rosterIn(world)),
    act: (world) => world.rosters.replace({ ...rosterIn(world), slots: [], version: 2 }, 1),
  },
  'rosters.emptyOutbox': {
    arrange: (world) => world.rosters.insert(rosterIn(world)),
    act: (world) => world.rosters.emptyOutbox(idIn(world, 'roster'), 1),
  },
  'tasks.nextSeq': {
    act: (world) => world.tasks.nextSeq(world.communityId, '2026-06-09'),
    gapsIn: ['answer', 'value'],
  },
  'tasks.insert': { act: (world) => world.tasks.insert(taskIn(world)) },
  'tasks.replace': {
    arrange: (world) => world.tasks.insert(taskIn(world)),
    act: (world) => world.tasks.replace({ ...taskIn(world), state: 'accepted', version: 2 }, 1),
  },
  'tasks.emptyOutbox': {
    arrange: (world) => world.tasks.insert(taskIn(world)),
    act: (world) => world.tasks.emptyOutbox(idIn(world, 'task'), 1),
  },
  'calls.insert': { act: (world) => world.calls.insert(callIn(world)) },
  'calls.replace': {
    arrange: (world) => world.calls.insert(callIn(world)),
    act: (world) => world.calls.replace({ ...callIn(world), state: 'answered', version: 2 }, 1),
  },
  'calls.emptyOutbox': {
    arrange: (world) => world.calls.insert(callIn(world)),
    act: (world) => world.calls.emptyOutbox(idIn(world, 'call'), 1),
  },
  'notices.nextSeq': {
    act: (world) => world.notices.nextSeq(world.communityId, '2026-06-09'),
    gapsIn: ['answer', 'value'],
  },
  'notices.insert': { act: (world) => world.notices.insert(noticeIn(world)) },
  'notices.replace': {
    arrange: (world) => world.notices.insert(noticeIn(world)),
    act: (world) => world.notices.replace({ ...noticeIn(world), state: 'approved', version: 2 }, 1),
  },
  'notices.emptyOutbox': {
    arrange: (world) => world.notices.insert(noticeIn(world)),
    act: (world) => world.notices.emptyOutbox(idIn(world, 'notice'), 1),
  },
  'sourceStates.insert': { act: (world) => world.sourceStates.insert(sourceStateIn(world)) },
  'sourceStates.replace': {
    arrange: (world) => world.sourceStates.insert(sourceStateIn(world)),
    act: (world) => world.sourceStates.replace({ ...sourceStateIn(world), failures: 1, version: 2 }, 1),
  },
  'sourceStates.emptyOutbox': {
    arrange: (world) => world.sourceStates.insert(sourceStateIn(world)),
    act: (world) => world.sourceStates.emptyOutbox(idIn(world, 'source'), 1),
  },
  'feedRecords.insert': { act: (world) => world.feedRecords.insert(feedRecordIn(world)) },
  'feedRecords.replace': {
    arrange: (world) => world.feedRecords.insert(feedRecordIn(world)),
    act: (world) => world.feedRecords.replace({ ...feedRecordIn(world), state: 'made', version: 2 }, 1),
  },
  'feedRecords.forget': {
    arrange: (world) => world.feedRecords.insert({ ...feedRecordIn(world), state: 'made', outbox: [] }),
    act: (world) => world.feedRecords.forget(world.communityId, at(1), at(3_600), 10),
  },
  'feedRecords.emptyOutbox': {
    arrange: (world) => world.feedRecords.insert(feedRecordIn(world)),
    act: (world) => world.feedRecords.emptyOutbox(idIn(world, 'item'), 1),
  },
};
