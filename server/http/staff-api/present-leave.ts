import type { LeaveRecord } from '../../core/leaves/leave-record';
import { toShanghaiIso } from '../../core/shared/shanghai-time';

/** A leave as the API says it. */
export const presentLeave = ({
  id,
  kind,
  state,
  from,
  to,
  standInId,
  listedIds,
  handBackIds,
}: LeaveRecord) => ({
  ...{ id, kind, state, from: toShanghaiIso(from), to: toShanghaiIso(to), standInId },
  /** How many requests are on the stand-in's card, and how many can be taken back. */
  ...{ handedOver: listedIds.length, toTakeBack: handBackIds.length },
});
