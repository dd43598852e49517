import type { RequestClass } from './request-class';

/** One line of a morning card: something in hand that has an end. */
export interface CardItem {
  /** `YX-0609-001`, `YX-0609-T01` */
  readonly number: string;
  readonly title: string;
  readonly requestClass: RequestClass;
  readonly dueAt: Date;
  /** Nobody has accepted it yet. */
  readonly isFresh: boolean;
  /** It waits for somebody else. */
  readonly isWaiting: boolean;
}
