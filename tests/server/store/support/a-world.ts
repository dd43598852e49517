import type { Due } from '../../../../server/core/deadlines/due';
import type { StorePorts } from '../../../../server/store/durable-boundaries';
import { aBoundaryChange } from '../../../contracts/support/a-boundary-change';
import { aCall } from '../../../contracts/support/a-call';
import { aDuty, aRosterRecord } from '../../../contracts/support/a-duty';
import { aLeave } from '../../../contracts/support/a-leave';
import { aFeedRecord, aSourceState } from '../../../contracts/support/a-feed';
import { aMessage } from '../../../contracts/support/a-message';
import { anOutboxMessage } from '../../../contracts/support/an-outbox-entry';
import { anOutboundRow } from '../../../contracts/support/an-outbound-row';
import { aNumber, aRequest } from '../../../contracts/support/a-request';
import { aNotice, aNoticeNumber } from '../../../contracts/support/a-notice';
import { aTask, aTaskNumber } from '../../../contracts/support/a-task';
import { at } from '../../../contracts/support/moments';

/** One community of its own in the store; everything in it is made from its id. */
export interface World extends StorePorts {
  readonly communityId: string;
}

export const idIn = ({ communityId }: World, name: string) => `${communityId}:${name}`;
export const messageIn = (world: World) =>
  aMessage({ communityId: world.communityId, id: idIn(world, 'message'), providerMessageId: 'provider-1' });
export const requestIn = (world: World) =>
  aRequest({
    communityId: world.communityId,
    id: idIn(world, 'request'),
    number: aNumber(1),
    sourceKey: 'message-1#0',
    outbox: [{ ...anOutboxMessage(), id: idIn(world, 'entry') }],
  });
export const taskIn = (world: World) =>
  aTask({
    communityId: world.communityId,
    id: idIn(world, 'task'),
    number: aTaskNumber(1),
    events: [],
    outbox: [{ ...anOutboxMessage(), id: idIn(world, 'entry') }],
  });
export const noticeIn = (world: World) =>
  aNotice({
    communityId: world.communityId,
    id: idIn(world, 'notice'),
    number: aNoticeNumber(1),
    events: [],
    outbox: [{ ...anOutboxMessage(), id: idIn(world, 'entry') }],
  });
export const callIn = (world: World) =>
  aCall({
    communityId: world.communityId,
    id: idIn(world, 'call'),
    subjectId: idIn(world, 'notice'),
    events: [],
    outbox: [{ ...anOutboxMessage(), id: idIn(world, 'entry') }],
  });
export const sourceStateIn = (world: World) =>
  aSourceState({
    communityId: world.communityId,
    ...{ id: idIn(world, 'source'), sourceId: 'weather' },
    outbox: [{ ...anOutboxMessage(), id: idIn(world, 'entry') }],
  });
export const feedRecordIn = (world: World) =>
  aFeedRecord({
    communityId: world.communityId,
    ...{ id: idIn(world, 'item'), sourceId: 'weather', itemId: 'item', events: [] },
    outbox: [{ ...anOutboxMessage(), id: idIn(world, 'entry') }],
  });
export const rowIn = (world: World) =>
  anOutboundRow({ communityId: world.communityId, id: idIn(world, 'row'), expiresAt: at(100) });
export const dueIn = (world: World): Due => ({
  id: idIn(world, 'due'),
  communityId: world.communityId,
  subject: { kind: 'request', id: idIn(world, 'request') },
  kind: 'accept-step',
  dueAt: at(3600),
  policyVersion: '2026-06',
  state: 'waiting',
});
export const boundaryChangeIn = (world: World) =>
  aBoundaryChange({
    communityId: world.communityId,
    id: idIn(world, 'boundary'),
    outbox: [{ ...anOutboxMessage(), id: idIn(world, 'entry') }],
  });
export const leaveIn = (world: World) =>
  aLeave({
    communityId: world.communityId,
    id: idIn(world, 'leave'),
    outbox: [{ ...anOutboxMessage(), id: idIn(world, 'entry') }],
  });
export const dutyIn = (world: World) =>
  aDuty({
    communityId: world.communityId,
    id: idIn(world, 'duty'),
    outbox: [{ ...anOutboxMessage(), id: idIn(world, 'entry') }],
  });
export const rosterIn = (world: World) =>
  aRosterRecord({
    communityId: world.communityId,
    id: idIn(world, 'roster'),
    outbox: [{ ...anOutboxMessage(), id: idIn(world, 'entry') }],
  });
export const identityIn = (world: World, name: string) => ({
  id: idIn(world, name),
  communityId: world.communityId,
  channel: 'web-chat',
  account: 'bot',
  contactId: 'chen-jie',
  personId: name,
  method: 'address' as const,
  boundAt: at(0),
  endedAt: null,
});
export const codeIn = (world: World) => ({
  id: idIn(world, 'code'),
  communityId: world.communityId,
  code: 'ABCD2345',
  personId: 'wang-fang',
  issuedById: 'clerk',
  issuedAt: at(0),
  expiresAt: at(60),
  usedAt: null,
  usedByContactId: null,
});
export const tokenIn = (world: World) => ({
  hash: idIn(world, 'hash'),
  communityId: world.communityId,
  personId: 'wang-fang',
  department: null,
  expiresAt: at(60),
  revokedAt: null,
});
export const hubMessageIn = (world: World) => ({
  id: idIn(world, 'hub'),
  clientId: 'page-1',
  conversation: 'chen-jie',
  roomId: null,
  from: 'chen-jie',
  kind: 'text' as const,
  text: '你好',
  attachmentId: null,
  voiceSeconds: null,
  mentions: [],
  at: at(0),
});
export const claim = { account: 'web-chat/bot', fencing: 1, now: at(5), leaseUntil: at(35) };
export const dropped = { by: 'clerk', reason: '重复', at: at(50) };
