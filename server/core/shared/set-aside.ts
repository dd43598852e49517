/** Something that failed every try and now waits for a person. It holds nobody's words. */
export interface SetAsideItem {
  readonly id: string;
  readonly since: Date;
  readonly tries: number;
  /** What kind of error it was and where. */
  readonly reason: string;
}

/** Given up by a person: kept, never listed, never tried again. */
export interface Dropped {
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/** `not-set-aside`: it is there and waits or is done; `dropped`: given up before. */
export type TakenOff = 'done' | 'not-set-aside' | 'dropped' | 'unknown';

/** Where items are set aside: stored messages, due items. */
export interface SetAsideShelf {
  countSetAside(communityId: string): Promise<number>;
  /** Up to `limit`, the longest set aside first. */
  listSetAside(communityId: string, limit: number): Promise<readonly SetAsideItem[]>;
  /** Back to waiting with no tries counted, so that the running processes take it up. */
  retrySetAside(communityId: string, id: string): Promise<TakenOff>;
  dropSetAside(communityId: string, id: string, dropped: Dropped): Promise<TakenOff>;
}
