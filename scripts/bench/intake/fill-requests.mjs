import { seeded } from '../lib/seeded.mjs';
import { kindsOfDrafts } from './make-drafts.mjs';

const aDay = 30;
const dayMs = 24 * 3_600_000;
const batch = 1_000;

/**
 * Fills the store up to `stored` requests: one of each kind is really opened, and its document is copied backwards in time,
 * thirty a day, nine of ten closed as solved after some hours, the rest open.
 */
export async function fillRequests(connection, { stored, seed, sample }) {
  const random = seeded(seed);
  for (let index = 0; index < kindsOfDrafts; index += 1) await sample(index);
  const collection = connection.collection('requests');
  const models = await collection.find({}).toArray();
  const now = Date.now();
  for (let from = 0; from < stored - models.length; from += batch) {
    const size = Math.min(batch, stored - models.length - from);
    const rows = Array.from({ length: size }, (_, at) => copyOf(from + at));
    await collection.insertMany(rows, { ordered: false });
  }

  function copyOf(index) {
    const model = models[index % models.length];
    const openedAt = new Date(now - ((index + 1) * dayMs) / aDay);
    const isClosed = random() < 0.9;
    const closedAt = isClosed ? new Date(openedAt.getTime() + (2 + random() * 70) * 3_600_000) : null;
    const openedOn = openedAt.toISOString().slice(0, 10);
    // Beyond any number that is taken while the bench runs.
    const seq = 1_000_000 + (index % 9_000);
    const id = `old-${String(index).padStart(7, '0')}`;
    return {
      ...model,
      _id: id,
      number: { openedOn, seq, label: `YX-${openedOn.slice(5).replace('-', '')}-${seq}` },
      sourceKey: `${id}#0`,
      requesterId: `old-person-${index % 400}`,
      residentIds: [`old-person-${index % 400}`],
      openedAt,
      state: isClosed ? 'closed' : 'accepted',
      outcome: isClosed ? 'solved' : null,
      isOpen: !isClosed,
      closedAt,
      outbox: [],
      hasOutbox: false,
      writeToken: id,
    };
  }
}
