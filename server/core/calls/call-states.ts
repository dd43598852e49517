import type { Call, CallState } from './call';

/** On the list of the duty officer. */
export const listedStates: readonly CallState[] = ['to-phone', 'not-reached'];

/** Somebody still has to hear of it. */
export const openStates: readonly CallState[] = ['asked', ...listedStates];

export const isListed = ({ state }: Pick<Call, 'state'>): boolean => listedStates.includes(state);

export const isOpen = ({ state }: Pick<Call, 'state'>): boolean => openStates.includes(state);

/** They have heard of it, by chat or by telephone. */
export const hasAnswered = ({ state }: Pick<Call, 'state'>): boolean =>
  state === 'answered' || state === 'reached';

/** How many of them have heard of it, by chat and by telephone. */
export function heardBy(calls: readonly Pick<Call, 'state'>[]) {
  const count = (state: CallState) => calls.filter((call) => call.state === state).length;
  return { answered: count('answered'), reached: count('reached') };
}
