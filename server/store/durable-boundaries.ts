import type { BoundaryName } from '../platform/boundary-names';
import type { createHubStore } from './create-hub-store';
import type { createProcessReports } from './create-process-reports';
import type { Repositories } from './repositories';

/** Everything of the store that a process of ours may write to. */
export interface StorePorts extends Repositories {
  readonly processReports: ReturnType<typeof createProcessReports>;
  readonly hubStore: ReturnType<typeof createHubStore>;
}

/** For each method its boundary; null: it only reads. */
type BoundaryOfMethod<Port> = { readonly [Method in keyof Port]: BoundaryName | null };
type BoundariesOfStore = { readonly [Name in keyof StorePorts]: BoundaryOfMethod<StorePorts[Name]> };

/** What every kind of record has. */
const records = {
  insert: 'record-write',
  replace: 'record-write',
  emptyOutbox: 'record-outbox-empty',
  listOutboxes: null,
  find: null,
} as const;

/** THE table: a method of a port that has no entry does not compile, nor does an entry without its method. */
export const storeBoundaries = {
  grid: { load: null },
  communityImport: { importCommunity: 'community-import' },
  chatDirectory: { loadChatDirectory: null },
  households: { find: null, findById: null, list: null, listInBuildings: null, insert: 'household-write' },
  people: {
    find: null,
    findMany: null,
    listOfHouseholds: null,
    listWithRoles: null,
    save: 'person-write',
  },
  identities: { findLive: null, findLiveOfPerson: null, listReachable: null, bind: 'identity-write' },
  staffCodes: { insert: 'staff-code-write', findByCode: null, use: 'staff-code-use' },
  apiTokens: {
    insert: 'api-token-write',
    findByHash: null,
    revokeAllOf: 'api-token-write',
    revokeAllOfDepartment: 'api-token-write',
  },
  dialogues: { find: null, save: 'dialogue-write' },
  messages: {
    put: 'message-write',
    claim: 'message-claim',
    markHandled: 'handled-write',
    endLeases: 'message-claim',
    recordFailure: 'failure-write',
    setAside: 'set-aside-write',
    emptyOutbox: 'message-outbox-empty',
    listOutboxes: null,
    listUnhandled: null,
    listLeaseHolders: null,
    listOlderWaiting: null,
    lastHandledAt: null,
    listRecent: null,
    countSetAside: null,
    listSetAside: null,
    retrySetAside: 'set-aside-write',
    dropSetAside: 'set-aside-write',
  },
  requests: {
    nextSeq: 'number-take',
    insert: 'request-write',
    replace: 'request-write',
    emptyOutbox: 'request-outbox-empty',
    listOutboxes: null,
    find: null,
    findBySourceKey: null,
    findByNumber: null,
    listOpenOfStaff: null,
    listBySeq: null,
    listOfResident: null,
    listOpenAt: null,
    listOpenInBuildings: null,
    listProvisional: null,
    listSolveHours: null,
    listKindCorrected: null,
    countOpenedSince: null,
    countOpenByArea: null,
    listAll: null,
  },
  leaves: {
    ...records,
    listSince: null,
  },
  duties: {
    ...records,
    listConcerning: null,
  },
  rosters: {
    ...records,
  },
  boundaryChanges: {
    ...records,
    list: null,
  },
  tasks: {
    nextSeq: 'number-take',
    ...records,
    listOfPerson: null,
    listOfDepartment: null,
    listBySeq: null,
    listAll: null,
  },
  calls: {
    ...records,
    listOfSubject: null,
    listOfPerson: null,
    listToPhone: null,
  },
  notices: {
    nextSeq: 'number-take',
    ...records,
    listOpen: null,
    listBySeq: null,
    listGoingOut: null,
    listWithdrawn: null,
    listAll: null,
  },
  sourceStates: {
    ...records,
    list: null,
  },
  feedRecords: {
    ...records,
    listKnown: null,
    listInState: null,
    forget: 'record-write',
  },
  dues: {
    insertMany: 'due-copy',
    markDone: 'due-done',
    recordFailure: 'failure-write',
    setAside: 'set-aside-write',
    retrySetAside: 'set-aside-write',
    dropSetAside: 'set-aside-write',
    find: null,
    listWaiting: null,
    listTimes: null,
    countWaiting: null,
    countSetAside: null,
    listSetAside: null,
  },
  outbound: {
    insertMany: 'outbound-copy',
    claim: 'outbound-claim',
    claimNext: 'outbound-claim',
    listOpen: null,
    find: null,
    listOfCause: null,
    listUrgentWaiting: null,
    listOpenUrgent: null,
    settle: 'outbound-settle',
    expire: 'outbound-expire',
    forgetWords: 'outbound-forget',
    listLeaseEnded: null,
    listClaimedBefore: null,
    nextWakeAt: null,
    countByState: null,
    countUrgentWaiting: null,
  },
  budgets: {
    find: null,
    advance: 'budget-take',
    findDay: null,
    saveDay: 'budget-take',
    findBreaker: null,
    saveBreaker: 'breaker-write',
  },
  leases: { take: 'lease-take', release: 'lease-release', holderOf: null },
  processReports: { put: 'report-write', list: null },
  hubStore: {
    appendMessage: 'hub-message-write',
    markRead: 'hub-read-write',
    findMessage: null,
    recentMessages: null,
    reads: null,
  },
} as const satisfies BoundariesOfStore;

const byCall: ReadonlyMap<string, BoundaryName | null> = new Map(
  Object.entries(storeBoundaries).flatMap(([port, methods]) =>
    Object.entries(methods).map(([method, boundary]): [string, BoundaryName | null] => [
      `${port}.${method}`,
      boundary,
    ]),
  ),
);

/** The boundary of a call `port.method`; null: it only reads. A call the table does not know is a bug and throws. */
export function boundaryOf(call: string): BoundaryName | null {
  const boundary = byCall.get(call);
  if (boundary === undefined) throw new TypeError(`${call} is not in the table of durable boundaries`);
  return boundary;
}
