import type Router from '@koa/router';
import { z } from 'zod';
import { cardsWaiting, type WaitingCard } from '../../core/leaves/cards-waiting';
import type { LeaveEventKind } from '../../core/leaves/leave-record';
import { takeBack } from '../../core/leaves/take-back';
import { takeOver, type TakenOver, type TakeOverDeps, type TakeOverInput } from '../../core/leaves/take-over';
import type { ServiceRequest } from '../../core/requests/service-request';
import { toShanghaiIso } from '../../core/shared/shanghai-time';
import { presentLeave } from './present-leave';
import { keyUsed, noCard } from './refusals';
import { asking, doing, type StaffCallDeps } from './staff-call';

export type CardRoutesDeps = StaffCallDeps & TakeOverDeps;

const answered = z.strictObject({ leaveId: z.string().min(1).max(300) });

/** 收到 on a hand-over card and on a hand-back card, as chat does them. */
export function addCardRoutes(router: Router, deps: CardRoutesDeps): void {
  router.get(
    '/leaves/cards',
    asking(deps, async ({ grid, person, at }) => {
      const cards = await cardsWaiting(deps, grid.community.id, person.id, { causeId: '', at });
      return { cards: await Promise.all(cards.map((card) => presentCard(deps, card))) };
    }),
  );
  addAnswer(router, deps, 'hand-over', ['acknowledged', 'taken-over'], takeOver);
  addAnswer(router, deps, 'hand-back', ['taken-back'], takeBack);
}

/**
 * Answers one card that waits for the caller, or the one this key answered before. `kinds`: what the answer leaves in the
 * history. A key that left something else there was used for that.
 */
function addAnswer(
  router: Router,
  deps: CardRoutesDeps,
  kind: WaitingCard['kind'],
  kinds: readonly LeaveEventKind[],
  act: (deps: TakeOverDeps, input: TakeOverInput) => Promise<TakenOver>,
): void {
  router.post(
    kind === 'hand-over' ? '/leaves/take-over' : '/leaves/take-back',
    doing(deps, async ({ grid, person, cause, body }) => {
      const { leaveId } = answered.parse(body);
      const cards = await cardsWaiting(deps, grid.community.id, person.id, cause);
      const card = cards.find((each) => each.kind === kind && each.leave.id === leaveId);
      if (!card) throw noCard();
      const before = card.leave.events.find(({ causeId }) => causeId === cause.causeId);
      if (before && !kinds.includes(before.kind)) throw keyUsed();
      // Sent again after the leave began, it is still the word that was given before.
      const { leave, requests } = await act(deps, {
        ...{ grid, person, leaveId, cause: { ...cause, at: before?.at ?? cause.at } },
      });
      return { ...presentLeave(leave), requests: requests.map(presentListed) };
    }),
  );
}

async function presentCard({ requests }: Pick<CardRoutesDeps, 'requests'>, { kind, leave }: WaitingCard) {
  const ids = kind === 'hand-over' ? leave.listedIds : leave.handBackIds;
  const found = await Promise.all(ids.map((id) => requests.find(id)));
  const open = found.filter((request) => request !== null).filter(({ state }) => state !== 'closed');
  return {
    ...{ kind, leaveId: leave.id, personId: leave.personId },
    ...{ from: toShanghaiIso(leave.from), to: toShanghaiIso(leave.to) },
    requests: open.map(presentListed),
  };
}

const presentListed = ({ number, clocks }: ServiceRequest) => ({
  ...{ number: number.label, dueAt: toShanghaiIso(clocks.solveDueAt) },
});
