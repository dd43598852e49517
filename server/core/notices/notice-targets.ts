import type { Notice } from './notice';

/** Messages that one write holds: a document stays small, however many it is for. */
export const mostAtOnce = 200;

export interface NoticeTarget {
  readonly kind: 'room' | 'person';
  readonly id: string;
}

/** Whom a notice is for, in the order in which it goes to them. */
export const targetsOf = ({
  roomIds,
  personIds,
}: Pick<Notice, 'roomIds' | 'personIds'>): readonly NoticeTarget[] => [
  ...roomIds.map((id): NoticeTarget => ({ kind: 'room', id })),
  ...personIds.map((id): NoticeTarget => ({ kind: 'person', id })),
];

/** Not sent the notice, nor told that it is over: what they are asked says it, and so does the end of that. */
export const isCalled = ({ called }: Pick<Notice, 'called'>, { kind, id }: NoticeTarget): boolean =>
  kind === 'person' && called !== null && called.some(({ personId }) => personId === id);
