import type { Saying } from '../../server/core/outbound/saying';
import type { MorningCardParams } from '../../server/core/requests/morning-sayings';

/** What the features say by themselves, by code; what deeds say is in `RequestSayings`. Dates are ISO strings. */
export interface BotSayings {
  welcome: { botName: string; held: string | null; example: string };
  /** `known`: the building, when that much was understood. */
  'address-again': { example: string; known: string | null };
  'address-unknown': { words: string; buildings: string };
  'address-bound': { place: string; area: string; lead: string; backup: string | null };
  'area-bound': { area: string; lead: string; backup: string | null; example: string };
  'move-asked': { home: string; place: string; area: string };
  'place-taken': { number: string; place: string };
  'place-unknown': { words: string; buildings: string };
  'draft-confirm': { matters: readonly string[]; fromRoom: boolean };
  'say-again': { example: string };
  'draft-dropped': Record<string, never>;
  /** `dropped`: something was said that is not registered now. */
  'dialogue-cancelled': { dropped: boolean };
  'follow-offer': { number: string; topic: string; place: string | null; owner: string; own: boolean };
  followed: { number: string; owner: string; dueAt: string };
  'answer-1-2-3': { choices: string };
  progress: { lines: readonly string[] };
  'progress-none': Record<string, never>;
  urged: { number: string; owner: string };
  'withdraw-confirm': { number: string; topic: string };
  withdrawn: { number: string };
  'withdraw-kept': { number: string };
  'which-own-request': { numbers: readonly string[]; example: string };
  'solved-thanks': { number: string; outcome: string };
  'reopened-receipt': { number: string; owner: string; dueAt: string };
  'rating-asked': { number: string };
  'rating-thanks': { number: string; bad: boolean };
  'reply-passed-on': { number: string; owner: string };
  courtesy: Record<string, never>;
  'help-resident': { botName: string };
  'help-staff': { botName: string };
  'voice-not-read': Record<string, never>;
  'photo-explain': Record<string, never>;
  'photo-kept': Record<string, never>;
  'photo-added': { number: string };
  'photo-too-large': Record<string, never>;
  'kind-not-read': { kind: string };
  'text-empty': Record<string, never>;
  slower: Record<string, never>;
  'room-answer': { botName: string };
  'staff-bound': { name: string };
  'staff-code-wrong': Record<string, never>;
  'staff-code-issued': { name: string; code: string; expiresAt: string };
  'staff-not-found': { words: string };
  'clerk-only': Record<string, never>;
  'staff-accepted': { number: string; topic: string; place: string | null; dueAt: string };
  'staff-noted': { number: string };
  'staff-asked': { number: string };
  'staff-answered': { number: string };
  'staff-transferred': { number: string; to: string };
  'staff-claimed': { number: string };
  'photo-missing': { number: string };
  'photo-waits': { codes: readonly string[] };
  'which-request': { word: string; numbers: readonly string[] };
  'staff-none-open': { word: string };
  'number-not-found': { words: string };
  'transfer-to-whom': { number: string };
  'note-missing': { word: string; number: string };
  'extension-later': { secretary: string };
  'todo-list': { lines: readonly string[] };
  'todo-empty': Record<string, never>;
  'morning-card': MorningCardParams;
  'route-explained': { number: string; lines: readonly string[] };
  'refused-already-accepted': { number: string; owner: string };
  'refused-not-yours': { number: string; owner: string };
  'refused-closed': { number: string };
  'refused-not-claimed': { number: string };
  'refused-rated': { number: string };
  'refused-urged': { number: string };
  'refused-transfer-self': { number: string };
  'refused-complaint-stays': { number: string };
  'refused-busy': Record<string, never>;
  'unknown-staff-word': Record<string, never>;
  'set-aside-sorry': Record<string, never>;
  'set-aside-told': { messageId: string; at: string };
  'privacy-later': { clerk: string };
  /** Waits on disk until the store is back. */
  noted: { dutyPhone: string | null };
  'gap-told': { rooms: readonly string[]; from: string; to: string };
}

export function sayOfBot<C extends keyof BotSayings>(code: C, params: BotSayings[C]): Saying {
  return { code, params: { ...params } };
}
