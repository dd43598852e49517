/** What became of one resident's message, as the store has it. */
export interface StoredTalk {
  readonly stored: number;
  readonly unhandled: number;
  readonly setAside: number;
  readonly requests: readonly StoredRequest[];
  /** Joined a request that was there already. */
  readonly follows: boolean;
}

export interface StoredRequest {
  readonly sourceKey: string;
  readonly ownerId: string;
  readonly solveDueAt: Date | null;
  readonly byClerk: boolean;
  /** Reason codes of the route. */
  readonly reasons: readonly string[];
}

export interface SaidTalk {
  readonly said: number;
  readonly receiptMs: number | null;
  readonly askedForPerson: boolean;
}

export interface MessageFigures {
  readonly residents: number;
  readonly said: number;
  readonly stored: number;
  /** Acknowledged and not stored, not handled or set aside. */
  readonly lost: number;
  readonly unanswered: number;
  readonly opened: number;
  readonly followed: number;
  /** Of the residents whose matter nobody has: the id of the message. */
  readonly unownedIds: readonly string[];
  readonly requests: number;
  readonly owned: number;
  readonly withDeadline: number;
  /** Residents whose matter nobody has. */
  readonly unowned: number;
  /** Requests beyond the first of one matter. */
  readonly duplicates: number;
  readonly toClerkForWantOfRule: number;
  readonly toClerkOnWish: number;
  readonly receiptP50Ms: number;
  readonly receiptP95Ms: number;
  readonly receiptP99Ms: number;
}

/** Compares what residents said with what the store holds of it. */
export function judgeMessages(
  talks: readonly { readonly id: string; readonly said: SaidTalk; readonly stored: StoredTalk }[],
): MessageFigures {
  const requests = talks.flatMap(({ stored }) => stored.requests);
  const receipts = talks.flatMap(({ said }) => said.receiptMs ?? []).sort((a, b) => a - b);
  const has = (count: (talk: (typeof talks)[number]) => boolean) => talks.filter(count).length;
  const sum = (count: (talk: (typeof talks)[number]) => number) =>
    talks.reduce((total, talk) => total + count(talk), 0);
  const isUnowned = ({ stored }: (typeof talks)[number]) => !stored.requests.some(isOwned) && !stored.follows;
  const isOwned = ({ ownerId }: StoredRequest) => ownerId !== '';
  return {
    residents: talks.length,
    said: sum(({ said }) => said.said),
    stored: sum(({ stored }) => stored.stored),
    lost: sum(
      ({ said, stored }) => Math.max(0, said.said - stored.stored) + stored.unhandled + stored.setAside,
    ),
    unanswered: has(({ said }) => said.receiptMs === null),
    opened: has(({ stored }) => stored.requests.length > 0),
    followed: has(({ stored }) => stored.requests.length === 0 && stored.follows),
    requests: requests.length,
    owned: requests.filter(isOwned).length,
    withDeadline: requests.filter(({ solveDueAt }) => solveDueAt !== null).length,
    unowned: has(isUnowned),
    unownedIds: talks.filter(isUnowned).map(({ id }) => id),
    duplicates: requests.length - new Set(requests.map(({ sourceKey }) => sourceKey)).size,
    toClerkForWantOfRule: requests.filter(
      ({ byClerk, reasons }) => byClerk && !reasons.includes('asked-for-person'),
    ).length,
    toClerkOnWish: requests.filter(({ byClerk, reasons }) => byClerk && reasons.includes('asked-for-person'))
      .length,
    receiptP50Ms: percentile(receipts, 0.5),
    receiptP95Ms: percentile(receipts, 0.95),
    receiptP99Ms: percentile(receipts, 0.99),
  };
}

function percentile(sorted: readonly number[], share: number): number {
  const at = Math.max(0, Math.ceil(sorted.length * share) - 1);
  return Math.round(sorted[at] ?? 0);
}
