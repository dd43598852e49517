import { DomainError } from '../shared/errors';

export const callNotFound = () => new DomainError('not-found', 'calls.not-found', 'Nobody was asked that');

export const callBusy = (callId: string) =>
  new DomainError('unavailable', 'calls.busy', 'Too many people changed it at once', { callId });

/** Who telephones is the duty officer, the clerk, the secretary or the street. */
export const notTelephonist = () =>
  new DomainError('forbidden', 'calls.not-telephonist', 'Only who is on duty keeps the phone list');

/** They answered meanwhile, or the warning is over. */
export const notOnList = (personId: string) =>
  new DomainError('conflict', 'calls.not-on-list', 'Nobody has to telephone them any more', { personId });
