import type { Composed } from '../../compose';
import type { StoredRequest, StoredTalk } from './judge-messages';

/** What the store holds of each of these residents, whose person and contact have the same id. */
export async function readTalks(
  { connection }: Pick<Composed, 'connection'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredTalk>> {
  const talks = new Map(ids.map((id) => [id, { stored: 0, unhandled: 0, setAside: 0, follows: false }]));
  const requests = new Map<string, StoredRequest[]>(ids.map((id) => [id, []]));

  const messages = connection
    .collection<{ contactId: string; handledAt: Date | null; setAside: unknown }>('messages')
    .find({}, { projection: { contactId: 1, handledAt: 1, setAside: 1 } });
  for await (const { contactId, handledAt, setAside } of messages) {
    const talk = talks.get(contactId);
    if (!talk) continue;
    talk.stored += 1;
    if (setAside) talk.setAside += 1;
    else if (!handledAt) talk.unhandled += 1;
  }
  const rows = connection
    .collection<RequestRow>('requests')
    .find(
      {},
      { projection: { requesterId: 1, residentIds: 1, sourceKey: 1, ownerId: 1, clocks: 1, route: 1 } },
    );
  for await (const { requesterId, residentIds, sourceKey, ownerId, clocks, route } of rows) {
    requests.get(requesterId)?.push({
      sourceKey,
      ownerId,
      solveDueAt: clocks.solveDueAt,
      byClerk: route.by === 'clerk',
      reasons: route.reasons.map(({ code }) => code),
    });
    for (const id of residentIds) {
      const talk = id === requesterId ? undefined : talks.get(id);
      if (talk) talk.follows = true;
    }
  }
  return new Map([...talks].map(([id, talk]) => [id, { ...talk, requests: requests.get(id) ?? [] }]));
}

interface RequestRow {
  readonly requesterId: string;
  readonly residentIds: readonly string[];
  readonly sourceKey: string;
  readonly ownerId: string;
  readonly clocks: { readonly solveDueAt: Date | null };
  readonly route: { readonly by: string; readonly reasons: readonly { readonly code: string }[] };
}
