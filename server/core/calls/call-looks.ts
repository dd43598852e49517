import type { Due } from '../deadlines/due';
import type { Call } from './call';

const minuteMs = 60_000;

/** The question has had time to leave: time to see whether it has. */
export const firstLookMs = 2 * minuteMs;
/** How long somebody may take to answer once their own message went out. */
export const answerMs = 4 * minuteMs;
/** What has not left by then goes by telephone, whatever keeps it. */
export const mostWaitMs = 10 * minuteMs;
/** How often one looks whether it has left. */
export const againMs = minuteMs / 2;

/** Those who have had their time within this come onto the list at one moment. */
export const togetherMs = minuteMs / 4;

export const callPolicy = 'call-1';

/** One id a moment, so that a look is arranged once. */
export const lookDue = (call: Pick<Call, 'id' | 'communityId' | 'policyVersion'>, at: Date): Due => ({
  id: `due/${call.id}/look/${at.toISOString()}`,
  communityId: call.communityId,
  subject: { kind: 'call', id: call.id },
  kind: 'look-at-call',
  dueAt: at,
  policyVersion: call.policyVersion,
  state: 'waiting',
});

export const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
