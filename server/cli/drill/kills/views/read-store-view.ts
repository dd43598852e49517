import type { RequestEventKind } from '../../../../core/requests/request-event';
import { isMove } from '../invariants/allowed-paths';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { StoreView } from './kill-views';

const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: z.string() }),
  z.object({ kind: z.literal('contact'), contactId: z.string() }),
  z.object({ kind: z.literal('room'), roomId: z.string() }),
]);

const messageRow = z.object({
  _id: z.string(),
  providerMessageId: z.string(),
  contactId: z.string(),
  roomId: z.string().nullable(),
  handledAt: z.date().nullable(),
  history: z.boolean(),
  setAside: z.unknown(),
});
const requestRow = z.object({
  _id: z.string(),
  sourceKey: z.string(),
  state: z.enum(['assigned', 'accepted', 'waiting-resident', 'waiting-outside', 'claimed-solved', 'closed']),
  version: z.number(),
  events: z.array(
    z.object({
      seq: z.number(),
      kind: z.custom<RequestEventKind>((kind) => typeof kind === 'string' && isMove(kind)),
      causeId: z.string(),
      to: z.string().nullable(),
    }),
  ),
});
const outboundRow = z.object({
  _id: z.string(),
  target,
  sendClass: z.enum(['must-arrive', 'must-not-repeat']),
  state: z.enum(['pending', 'sending', 'sent', 'uncertain', 'expired', 'failed']),
  content: z.object({ kind: z.string() }),
  notBefore: z.date(),
  expiresAt: z.date().nullable(),
  attempts: z.number(),
  sentText: z.string().nullable(),
  providerMessageId: z.string().nullable(),
});
const identityRow = z.object({ personId: z.string(), contactId: z.string(), isLive: z.boolean() });

/** Everything the comparison needs of the store; read once, when nothing is under way any more. */
export async function readStoreView(connection: Connection): Promise<StoreView> {
  const all = (name: string) => connection.collection(name).find({}).toArray();
  const identities = z.array(identityRow).parse(await all('identities'));
  const contactOf = new Map(
    identities.filter(({ isLive }) => isLive).map(({ personId, contactId }) => [personId, contactId]),
  );
  const messages = z.array(messageRow).parse(await all('messages'));
  const requests = z.array(requestRow).parse(await all('requests'));
  const outbound = z.array(outboundRow).parse(await all('outbound'));
  const hub = z.array(z.object({ _id: z.string() })).parse(await all('hubMessages'));
  const conversationOf = (to: z.infer<typeof target>): string => {
    if (to.kind === 'room') return to.roomId;
    return to.kind === 'contact' ? to.contactId : (contactOf.get(to.personId) ?? '');
  };
  return {
    hubIds: hub.map(({ _id }) => _id),
    messages: messages.map((row) => ({
      id: row._id,
      providerMessageId: row.providerMessageId,
      conversation: `${row.roomId ?? ''}/${row.contactId}`,
      handledAt: row.handledAt,
      isHandled: row.handledAt !== null,
      isSetAside: row.handledAt === null && row.setAside !== null && row.setAside !== undefined,
      isHistory: row.history,
    })),
    requests: requests.map(({ _id, ...row }) => ({ id: _id, ...row })),
    outbound: outbound.map(({ _id, target: to, content, ...row }) => ({
      ...row,
      id: _id,
      conversation: conversationOf(to),
      isImage: content.kind === 'image',
    })),
  };
}
