import type { LeaveRecord } from './leave-record';
import type { LeaveRepository } from './ports';

export interface WaitingCard {
  readonly kind: 'hand-over' | 'hand-back';
  readonly leave: LeaveRecord;
}

const keptMs = 7 * 24 * 3_600_000;

/** The cards that wait for this person's 收到, or that this very message answered before. */
export async function cardsWaiting(
  { leaves }: { readonly leaves: Pick<LeaveRepository, 'listSince'> },
  communityId: string,
  personId: string,
  { causeId, at }: { readonly causeId: string; readonly at: Date },
): Promise<readonly WaitingCard[]> {
  const known = await leaves.listSince(communityId, new Date(at.getTime() - keptMs));
  return known.flatMap((leave): readonly WaitingCard[] => {
    const answered = leave.events.some((event) => event.causeId === causeId);
    const isHandOver = leave.state === 'agreed' && leave.acknowledgedAt === null && leave.to > at;
    if (leave.standInId === personId && leave.listedIds.length > 0 && (isHandOver || answered))
      return [{ kind: 'hand-over', leave }];
    const isHandBack = leave.state === 'ended' && leave.takenBackAt === null && leave.handBackIds.length > 0;
    return leave.personId === personId && (isHandBack || answered) ? [{ kind: 'hand-back', leave }] : [];
  });
}
