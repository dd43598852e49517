export interface WrongTokensDeps {
  /** Milliseconds of a clock that never jumps. */
  readonly nowMs: () => number;
}

export type Try<Found> =
  | { readonly kind: 'right'; readonly found: Found }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-many'; readonly waitSeconds: number };

export interface WrongTokens {
  /** Looks for what this address shows, unless it was wrong too often. `hash` null: it showed no token. */
  try<Found>(address: string, hash: string | null, find: () => Promise<Found | null>): Promise<Try<Found>>;
}

interface Tries {
  /** When it was wrong lately, oldest first, never more than `mostWrong`. */
  readonly wrongAtMs: number[];
  /** Tokens that are being looked for: twenty calls at once with one token are one try. */
  readonly asked: Set<string>;
}

export const mostWrong = 10;
export const windowMs = 60_000;
export const mostAddresses = 1_000;
export const mostKnown = 1_000;

/**
 * At most ten wrong tokens a minute from one address. Nobody guesses 256 random bits at any rate: this keeps a broken or
 * hostile client from costing a look into the store with each call, and its tries countable in the log. Who calls through a
 * proxy shares the proxy's address, so a token that was right before is looked for even then: others' failures never shut
 * anybody out who has been let in since the start. A right token shown for the first time may have to wait like a wrong one,
 * or an answer would tell which guess was right. Addresses and known tokens are kept in memory, a thousand of each; the one
 * heard of longest ago is forgotten first. A restart forgets all, at worst ten more tries.
 */
export function createWrongTokens({ nowMs }: WrongTokensDeps): WrongTokens {
  const tries = new Map<string, Tries>();
  const known = new Map<string, true>();
  const triesOf = (address: string): Tries => {
    const found = tries.get(address) ?? { wrongAtMs: [], asked: new Set<string>() };
    while (isOver(found.wrongAtMs[0], nowMs())) found.wrongAtMs.shift();
    return found;
  };
  const noteWrong = (address: string): void => {
    const { wrongAtMs, asked } = triesOf(address);
    keep(tries, address, { wrongAtMs: [...wrongAtMs, nowMs()].slice(-mostWrong), asked }, mostAddresses);
  };
  return {
    async try(shown, hash, find) {
      const address = networkOf(shown);
      const { wrongAtMs, asked } = triesOf(address);
      const isKnown = hash !== null && known.has(hash);
      const inHand = hash === null || asked.has(hash) ? 0 : asked.size;
      if (!isKnown && wrongAtMs.length + inHand >= mostWrong)
        return { kind: 'too-many', waitSeconds: waitSeconds(wrongAtMs[0], nowMs()) };
      if (hash === null) {
        noteWrong(address);
        return { kind: 'wrong' };
      }
      if (!isKnown) keep(tries, address, { wrongAtMs, asked: asked.add(hash) }, mostAddresses);
      try {
        const found = await find();
        if (found !== null) {
          keep(known, hash, true, mostKnown);
          return { kind: 'right', found };
        }
        known.delete(hash);
        noteWrong(address);
        return { kind: 'wrong' };
      } finally {
        asked.delete(hash);
      }
    },
  };
}

const isOver = (atMs: number | undefined, now: number): boolean =>
  atMs !== undefined && now - atMs >= windowMs;

/** Until the oldest is forgotten; a moment, when nothing but tries under way stands against it. */
const waitSeconds = (oldestMs: number | undefined, now: number): number =>
  oldestMs === undefined ? 1 : Math.max(1, Math.ceil((oldestMs + windowMs - now) / 1000));

/** Puts it last; the first makes room. */
function keep<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [first] = map.keys();
  if (map.size > most && first !== undefined) map.delete(first);
}

/** One IPv6 customer has 2^64 addresses; they count as one. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = ''] = address.split('::');
  return `${head.split(':').slice(0, 4).join(':')}::/64`;
}
