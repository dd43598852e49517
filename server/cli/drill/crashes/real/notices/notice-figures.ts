import { alwaysArrives } from '../../../kills/invariants/always-arrives';
import { groupBy } from '../../../kills/invariants/group-by';
import { neverTwice } from '../../../kills/invariants/never-twice';
import type { KillViews } from '../../../kills/views/kill-views';

export interface NoticeFigures {
  /** Messages that a room was sent once more than it should. */
  readonly roomsTwice: number;
  /** Rows of which nobody knows whether they were said. */
  readonly uncertain: number;
  /** What must arrive, as rows. */
  readonly mustArrive: number;
  /** Those of them that the channel never accepted. */
  readonly notArrived: number;
  readonly broken: readonly string[];
}

/** What the ledger of the channel says against the store after a kill. */
export function noticeFigures(views: KillViews): NoticeFigures {
  const { store, ledger } = views;
  const inRooms = ledger.filter(({ room, from, kind }) => room && from === 'bot' && kind !== 'system');
  const accepted = new Set(ledger.filter(({ from }) => from === 'bot').map(({ id }) => id));
  const mustArrive = store.outbound.filter(({ sendClass }) => sendClass === 'must-arrive');
  const copies = [...groupBy(inRooms, ({ conversation, sha256 }) => `${conversation} ${sha256}`).values()];
  return {
    roomsTwice: copies.reduce((sum, { length }) => sum + length - 1, 0),
    uncertain: store.outbound.filter(({ state }) => state === 'uncertain').length,
    mustArrive: mustArrive.length,
    notArrived: mustArrive.filter(({ providerMessageId }) => !accepted.has(providerMessageId ?? '')).length,
    broken: [neverTwice, alwaysArrives].flatMap((invariant) => invariant(views).broken),
  };
}
