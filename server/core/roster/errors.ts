import { DomainError } from '../shared/errors';
import type { DutyRecord } from './duty-record';
import type { RosterHole } from './roster-holes';

const period = ({ from, to }: { readonly from: Date; readonly to: Date }) => ({
  from: from.toISOString(),
  to: to.toISOString(),
});

export const dutyNotFound = () => new DomainError('not-found', 'roster.no-duty', 'No such duty');

export const dutyBusy = (dutyId: string) =>
  new DomainError('unavailable', 'roster.busy', 'Too many people changed it at once', { dutyId });

export const dutyTaken = (duty: DutyRecord) =>
  new DomainError('conflict', 'roster.already-confirmed', 'Somebody else has confirmed it', {
    ownerId: duty.personId,
    ...period(duty),
  });

export const dutyBegun = (slot: { readonly from: Date; readonly to: Date }) =>
  new DomainError('conflict', 'roster.already-begun', 'The duty has begun', period(slot));

export const swapToSelf = (slot: { readonly from: Date; readonly to: Date }) =>
  new DomainError('invalid', 'roster.swap-to-self', 'One cannot swap with oneself', period(slot));

export const swapNotOwn = (duty: DutyRecord) =>
  new DomainError('forbidden', 'roster.not-yours', 'Another person serves', {
    ownerId: duty.personId,
    ...period(duty),
  });

export const swapAway = (slot: { readonly from: Date; readonly to: Date }, personId: string) =>
  new DomainError('conflict', 'roster.swap-away', 'On leave at that time', {
    ownerId: personId,
    ...period(slot),
  });

export const swapOnDuty = (slot: { readonly from: Date; readonly to: Date }, personId: string) =>
  new DomainError('conflict', 'roster.swap-on-duty', 'On duty at that time already', {
    ownerId: personId,
    ...period(slot),
  });

export const swapGone = () => new DomainError('conflict', 'roster.no-swap', 'No swap waits for this answer');

export const rosterForbidden = () =>
  new DomainError('forbidden', 'roster.not-allowed', 'Only clerk, secretary and operator publish a roster');

export const rosterEmpty = () => new DomainError('invalid', 'roster.empty', 'A roster without a slot');

export const rosterOverlaps = (ids: readonly [string, string]) =>
  new DomainError('invalid', 'roster.overlap', 'Two slots at one time', { ids });

export const rosterHasHoles = (holes: readonly RosterHole[]) =>
  new DomainError('conflict', 'roster.holes', 'The roster leaves time without anybody', {
    holes: holes.map((hole) => ({ why: hole.why, personId: hole.personId, ...period(hole) })),
  });
