import type { DutySlot } from './grid';

/** What became of a slot after it was put on the roster: swapped, confirmed. */
export interface DutyChange {
  /** The slot's `dutyKey`. */
  readonly key: string;
  readonly personId: string;
  readonly confirmedAt: Date | null;
}

/** A roster published at run time: it stands in place of whatever was on the roster from `from` to `to`. */
export interface PublishedRoster {
  readonly from: Date;
  /** Not included. */
  readonly to: Date;
  readonly publishedAt: Date;
  readonly slots: readonly DutySlot[];
}

/** One string a duty. A row whose times or person were changed is another duty: what was agreed about the old one is void. */
export const dutyKey = ({ id, personId, plannedId, from, to }: DutySlot): string =>
  [id, plannedId ?? personId, from.toISOString(), to.toISOString()].join('/');

/** The roster as it stands: what the files say, then what was published since, then what was swapped and confirmed. */
export function currentDutySlots(
  filed: readonly DutySlot[],
  published: readonly PublishedRoster[],
  changes: readonly DutyChange[],
): readonly DutySlot[] {
  const inOrder = [...published].sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  const planned = inOrder.reduce<readonly DutySlot[]>(
    (slots, roster) => [...slots.flatMap((slot) => outside(slot, roster)), ...roster.slots],
    filed,
  );
  const changeOf = new Map(changes.map((change) => [change.key, change]));
  return planned.map((slot) => {
    const change = changeOf.get(dutyKey(slot));
    if (!change) return slot;
    const { personId, confirmedAt } = change;
    return {
      ...slot,
      personId,
      confirmedAt,
      ...(personId !== slot.personId && { plannedId: slot.personId }),
    };
  });
}

/** What of the slot lies outside the roster's time. */
function outside(slot: DutySlot, { from, to }: PublishedRoster): readonly DutySlot[] {
  if (slot.to <= from || slot.from >= to) return [slot];
  return [
    ...(slot.from < from ? [{ ...slot, to: from }] : []),
    ...(slot.to > to ? [{ ...slot, id: slot.from < from ? `${slot.id}-rest` : slot.id, from: to }] : []),
  ];
}
