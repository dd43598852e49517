import { apiTokens } from './api-tokens';
import { boundaryChanges } from './boundary-rows';
import { calls } from './call-rows';
import { communities } from './communities';
import { dialogues } from './dialogues';
import { dues } from './dues';
import { dutyRecords, dutyRosters } from './duty-rows';
import { feedRecords, sourceStates } from './feed-rows';
import {
  areas,
  buildingMoves,
  buildings,
  calendarExceptions,
  feedSources,
  leaves,
  policies,
  postChanges,
  posts,
  publicPlaces,
  rooms,
  rosters,
  services,
} from './grid-rows';
import { households } from './households';
import { hubMessages, hubReads } from './hub-rows';
import { identities } from './identities';
import { leaveRecords } from './leave-rows';
import { messages } from './messages';
import { breakers, budgets, counters, dayCounts, leases } from './named-rows';
import { notices } from './notice-rows';
import { outbound } from './outbound';
import { people } from './people';
import { processReports } from './process-reports';
import { requests } from './requests';
import { staffCodes } from './staff-codes';
import { tasks } from './task-rows';
import type { StoreCollection } from './store-collection';

/** Every collection there is, for those who make and check indexes. */
export const allCollections: readonly Pick<StoreCollection<never>, 'name' | 'indexes'>[] = [
  ...[areas, buildings, posts, leaves, rosters, rooms, calendarExceptions, communities],
  ...[policies, services, publicPlaces, buildingMoves, postChanges, boundaryChanges],
  ...[people, households, identities, staffCodes, apiTokens, dialogues],
  ...[messages, requests, tasks, notices, dues, outbound],
  ...[leaveRecords, calls],
  ...[feedSources, feedRecords, sourceStates],
  ...[dutyRecords, dutyRosters],
  ...[leases, budgets, dayCounts, breakers, counters],
  ...[hubMessages, hubReads, processReports],
];
