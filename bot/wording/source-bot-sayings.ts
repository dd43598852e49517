import type { Saying } from '../../server/core/outbound/saying';

/** What the bot answers to words about sources of notices, by code. */
export interface SourceBotSayings {
  'source-list': { lines: readonly string[] };
  'source-list-none': Record<string, never>;
  'source-unknown': { words: string; names: readonly string[] };
  'source-which': { words: string; names: readonly string[] };
  'source-none-held': { source: string };
  /** `as`: `new` or `dropped`. `titles`: the first of them. */
  'source-held-confirm': { source: string; as: string; count: number; titles: readonly string[] };
  'source-held-decided': { source: string; as: string; count: number };
  'source-held-kept': { source: string };
  'refused-source-keeper': Record<string, never>;
}

export function sayOfSourceBot<C extends keyof SourceBotSayings>(
  code: C,
  params: SourceBotSayings[C],
): Saying {
  return { code, params: { ...params } };
}
