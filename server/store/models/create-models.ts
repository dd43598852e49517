import type { Connection } from 'mongoose';
import { apiTokens } from './api-tokens';
import { boundaryChanges } from './boundary-rows';
import { calls } from './call-rows';
import { communities } from './communities';
import { createModel } from './create-model';
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
import {
  boundaryChangeOutboxes,
  callOutboxes,
  dutyOutboxes,
  feedRecordOutboxes,
  leaveOutboxes,
  messageOutboxes,
  noticeOutboxes,
  requestOutboxes,
  rosterOutboxes,
  sourceStateOutboxes,
  taskOutboxes,
} from './outboxes';
import { people } from './people';
import { requests } from './requests';
import { staffCodes } from './staff-codes';
import { tasks } from './task-rows';

export type Models = ReturnType<typeof createModels>;

/** All models on one connection. */
export const createModels = (connection: Connection) => ({
  apiTokens: createModel(connection, apiTokens),
  areas: createModel(connection, areas),
  boundaryChangeOutboxes: createModel(connection, boundaryChangeOutboxes, 'boundaryChangeOutboxes'),
  boundaryChanges: createModel(connection, boundaryChanges),
  breakers: createModel(connection, breakers),
  budgets: createModel(connection, budgets),
  buildingMoves: createModel(connection, buildingMoves),
  buildings: createModel(connection, buildings),
  calendarExceptions: createModel(connection, calendarExceptions),
  callOutboxes: createModel(connection, callOutboxes, 'callOutboxes'),
  calls: createModel(connection, calls),
  communities: createModel(connection, communities),
  counters: createModel(connection, counters),
  dayCounts: createModel(connection, dayCounts),
  dialogues: createModel(connection, dialogues),
  dues: createModel(connection, dues),
  dutyOutboxes: createModel(connection, dutyOutboxes, 'dutyOutboxes'),
  dutyRecords: createModel(connection, dutyRecords),
  dutyRosters: createModel(connection, dutyRosters),
  feedRecordOutboxes: createModel(connection, feedRecordOutboxes, 'feedRecordOutboxes'),
  feedRecords: createModel(connection, feedRecords),
  households: createModel(connection, households),
  hubMessages: createModel(connection, hubMessages),
  hubReads: createModel(connection, hubReads),
  identities: createModel(connection, identities),
  leases: createModel(connection, leases),
  leaveOutboxes: createModel(connection, leaveOutboxes, 'leaveOutboxes'),
  leaveRecords: createModel(connection, leaveRecords),
  leaves: createModel(connection, leaves),
  messageOutboxes: createModel(connection, messageOutboxes, 'messageOutboxes'),
  messages: createModel(connection, messages),
  noticeOutboxes: createModel(connection, noticeOutboxes, 'noticeOutboxes'),
  notices: createModel(connection, notices),
  outbound: createModel(connection, outbound),
  people: createModel(connection, people),
  policies: createModel(connection, policies),
  postChanges: createModel(connection, postChanges),
  posts: createModel(connection, posts),
  publicPlaces: createModel(connection, publicPlaces),
  requestOutboxes: createModel(connection, requestOutboxes, 'requestOutboxes'),
  requests: createModel(connection, requests),
  rooms: createModel(connection, rooms),
  rosterOutboxes: createModel(connection, rosterOutboxes, 'rosterOutboxes'),
  rosters: createModel(connection, rosters),
  services: createModel(connection, services),
  feedSources: createModel(connection, feedSources),
  sourceStateOutboxes: createModel(connection, sourceStateOutboxes, 'sourceStateOutboxes'),
  sourceStates: createModel(connection, sourceStates),
  staffCodes: createModel(connection, staffCodes),
  taskOutboxes: createModel(connection, taskOutboxes, 'taskOutboxes'),
  tasks: createModel(connection, tasks),
});
