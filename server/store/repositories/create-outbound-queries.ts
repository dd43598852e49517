import type { OutboundRepository } from '../../core/outbound/ports';
import { bareCollection, withinTime } from '../bare-collection';
import { outboundHints } from '../models/outbound';
import type { StoreDeps } from '../store-deps';
import { openFields, toOpenOutbound, toOutboundMessage, type OpenRow } from './outbound-rows';

type Queries = Pick<OutboundRepository, 'find' | 'listOfCause' | 'listUrgentWaiting' | 'listOpenUrgent'>;

/** No id holds it, and it sorts behind every other character. */
const last = '\u{10ffff}';

/** What is known of rows, whatever became of them. */
export function createOutboundQueries({ models }: Pick<StoreDeps, 'models'>): Queries {
  const outbound = bareCollection(models.outbound);
  const within = withinTime(models.outbound);
  return {
    async find(id) {
      const row = await outbound.findOne({ _id: id }, within);
      return row && toOutboundMessage(row);
    },
    async listOfCause(communityId, idPrefix) {
      const rows = await outbound
        .find({ _id: { $gte: idPrefix, $lt: `${idPrefix}${last}` }, communityId }, within)
        .sort({ _id: 1 })
        .toArray();
      return rows.map(toOutboundMessage);
    },
    async listUrgentWaiting(communityId, before, limit) {
      const rows = await outbound
        .find(
          {
            communityId,
            state: 'pending',
            priority: { $lte: 2 },
            createdAt: { $lt: before },
            sendClass: 'must-arrive',
            'target.kind': 'person',
            $or: [{ notBefore: { $lte: before } }, { attempts: { $gt: 0 } }],
          },
          { ...within, hint: outboundHints.byUrgency },
        )
        .sort(byUrgency)
        .limit(limit)
        .toArray();
      return rows.map(toOutboundMessage);
    },
    async listOpenUrgent(communityId, limit) {
      const rows = await outbound
        .find(
          { communityId, state: 'pending', priority: { $lte: 2 } },
          { ...within, hint: outboundHints.byUrgency },
        )
        .project<OpenRow>(openFields)
        .sort(byUrgency)
        .limit(limit)
        .toArray();
      return rows.map(toOpenOutbound);
    },
  };
}

const byUrgency = { priority: 1, createdAt: 1, order: 1, _id: 1 } as const;
