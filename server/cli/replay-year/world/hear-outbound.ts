import { isOnLeave } from '../../../core/grid/is-on-leave';
import { lastCandidates } from '../../../core/grid/reachable-holder';
import type { OutboundMessage } from '../../../core/outbound/outbound-message';
import type { OutboundRepository } from '../../../core/outbound/ports';
import { ownerGap } from '../invariants/always-an-owner';
import { reminderCodes, type Said } from '../invariants/said-once';
import type { YearRecord } from '../year-record';
import type { RememberedGrid } from './remember-grid';
import type { WatchedRequests } from './watch-requests';

export interface HearOutboundDeps {
  readonly requests: WatchedRequests;
  readonly grid: RememberedGrid;
  readonly record: YearRecord;
  readonly onSaid: (row: OutboundMessage) => void;
}

/** The delivery ledger, which here is only counted: a row of a new id is noted and heard, one of a known id is not. */
export function hearOutbound(outbound: OutboundRepository, deps: HearOutboundDeps): OutboundRepository {
  const { said } = deps.record;
  return {
    ...outbound,
    async insertMany(rows) {
      for (const row of rows) {
        if (said.has(row.id)) continue;
        said.set(row.id, toSaid(row, deps.requests.writes(), await isToAbsent(deps, row)));
        deps.onSaid(row);
      }
    },
  };
}

function toSaid(row: OutboundMessage, write: number, toAbsent: boolean): Said {
  const { id, createdAt, target, requestId, content } = row;
  return {
    ...{ id, at: createdAt, requestId, write, isToAbsent: toAbsent },
    toId: target.kind === 'person' ? target.personId : '',
    code: content.kind === 'saying' ? content.saying.code : content.kind,
    words: JSON.stringify([requestId, content]),
  };
}

// An urge and a warning go to whom they are about, there or not.
const toHandler = reminderCodes.filter((code) => code !== 'urged-told' && code !== 'first-asked-warned');

/** Whether a reminder goes to somebody on leave while another who may have it is there. */
async function isToAbsent({ requests, grid }: HearOutboundDeps, row: OutboundMessage): Promise<boolean> {
  const { content, target, requestId, createdAt: at, communityId } = row;
  if (content.kind !== 'saying' || !toHandler.includes(content.saying.code)) return false;
  if (target.kind !== 'person' || requestId === null) return false;
  const town = await grid.load(communityId);
  const request = requests.peek(requestId);
  if (!request || !isOnLeave(town, target.personId, at)) return false;
  const { role } = content.saying.params;
  // What is for secretary or street goes to nobody below them; a complaint to nobody it is kept from.
  const isAbove = role === 'secretary' || role === 'street';
  if (isAbove && request.visibility !== 'staff') return false;
  const all = lastCandidates(town);
  const isOfStreet = all.some(({ personId, code }) => personId === target.personId && code === 'street');
  const last = all.filter(({ code }) => !isOfStreet || code === 'street');
  if (isAbove || last.some(({ personId }) => personId === target.personId))
    return last.some(({ personId }) => !isOnLeave(town, personId, at)) && request.visibility === 'staff';
  return ownerGap(town, { ...request, ownerId: target.personId }, 'opening', at) !== null;
}
