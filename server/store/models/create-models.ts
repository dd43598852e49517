import type { Connection } from 'mongoose';
import { communities } from './communities';
import { createModel } from './create-model';
import { dialogues } from './dialogues';
import { dues } from './dues';
import { areas, buildings, calendarExceptions, leaves, posts, rooms, rosters } from './grid-rows';
import { households } from './households';
import { hubMessages, hubReads } from './hub-rows';
import { identities } from './identities';
import { messages } from './messages';
import { breakers, budgets, counters, leases } from './named-rows';
import { outbound } from './outbound';
import { messageOutboxes, requestOutboxes } from './outboxes';
import { people } from './people';
import { requests } from './requests';
import { staffCodes } from './staff-codes';

export type Models = ReturnType<typeof createModels>;

/** All models on one connection. */
export const createModels = (connection: Connection) => ({
  areas: createModel(connection, areas),
  breakers: createModel(connection, breakers),
  budgets: createModel(connection, budgets),
  buildings: createModel(connection, buildings),
  calendarExceptions: createModel(connection, calendarExceptions),
  communities: createModel(connection, communities),
  counters: createModel(connection, counters),
  dialogues: createModel(connection, dialogues),
  dues: createModel(connection, dues),
  households: createModel(connection, households),
  hubMessages: createModel(connection, hubMessages),
  hubReads: createModel(connection, hubReads),
  identities: createModel(connection, identities),
  leases: createModel(connection, leases),
  leaves: createModel(connection, leaves),
  messageOutboxes: createModel(connection, messageOutboxes, 'messageOutboxes'),
  messages: createModel(connection, messages),
  outbound: createModel(connection, outbound),
  people: createModel(connection, people),
  posts: createModel(connection, posts),
  requestOutboxes: createModel(connection, requestOutboxes, 'requestOutboxes'),
  requests: createModel(connection, requests),
  rooms: createModel(connection, rooms),
  rosters: createModel(connection, rosters),
  staffCodes: createModel(connection, staffCodes),
});
