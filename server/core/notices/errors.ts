import { DomainError } from '../shared/errors';
import type { Notice } from './notice';
import { isFromSource } from './notice-author';

const of = (notice: Notice) => ({ noticeId: notice.id, number: notice.number.label });

export const noticeNotFound = () => new DomainError('not-found', 'notices.not-found', 'No such notice');

export const noticeBusy = (noticeId: string) =>
  new DomainError('unavailable', 'notices.busy', 'Too many people changed it at once', { noticeId });

export const notWriter = () =>
  new DomainError('forbidden', 'notices.not-writer', 'Only a clerk or the secretary writes notices');

/** Who was reached and who was not is for those who write notices. */
export const notShown = (notice: Notice) =>
  new DomainError('forbidden', 'notices.not-shown', 'Only a clerk or the secretary sees it', of(notice));

export const noticeTooLong = (most: number) =>
  new DomainError('invalid', 'notices.too-long', 'The text is too long', { most });

export const noticeEmpty = () => new DomainError('invalid', 'notices.empty', 'The notice has no text');

export const endInPast = (validUntil: Date) =>
  new DomainError('invalid', 'notices.end-in-past', 'Its end is past', {
    validUntil: validUntil.toISOString(),
  });

export const endTooFar = (days: number) =>
  new DomainError('invalid', 'notices.end-too-far', 'Its end is too far away', { days });

/** It would be over before it goes out, for instance by night. */
export const endTooSoon = (validUntil: Date, goesOutAt: Date) =>
  new DomainError('invalid', 'notices.end-too-soon', 'It would end before it goes out', {
    validUntil: validUntil.toISOString(),
    goesOutAt: goesOutAt.toISOString(),
  });

export const nobodyThere = (areaIds: readonly string[]) =>
  new DomainError('conflict', 'notices.nobody-there', 'None of the areas has a residents’ room', { areaIds });

/** Nobody it is for has a chat we could write to; `unreached`: how many there are without one. */
export const nobodyReads = (unreached: number) =>
  new DomainError('conflict', 'notices.nobody-reads', 'Nobody it is for can be written to', { unreached });

/** Routine notices to a room are few; the day is the next on which one may go. */
export const roomFull = (roomId: string, most: number, date: string, nextDate: string) =>
  new DomainError('conflict', 'notices.room-full', 'The room has its notices of the day', {
    ...{ roomId, most, date, nextDate },
  });

export const nobodyReviews = () =>
  new DomainError('conflict', 'notices.nobody-reviews', 'Nobody is there to read it first');

export const notReviewer = (notice: Notice) =>
  new DomainError('forbidden', 'notices.not-reviewer', 'A second person decides it', {
    ...of(notice),
    fromSource: isFromSource(notice),
  });

/** They are one of two who agree, and the other one is still to come. */
export const agreedAlready = (notice: Notice) =>
  new DomainError('conflict', 'notices.agreed-already', 'They have agreed; another one has to', of(notice));

export const noticeDecided = (notice: Notice) =>
  new DomainError('conflict', 'notices.decided', 'It does not wait for a decision', {
    ...of(notice),
    state: notice.state,
  });

export const refusalReasonMissing = (notice: Notice) =>
  new DomainError('invalid', 'notices.reason-missing', 'It needs a reason', of(notice));

export const notYoursToWithdraw = (notice: Notice) =>
  new DomainError('forbidden', 'notices.not-yours', 'Only its writer or the secretary may', of(notice));

export const noticeEnded = (notice: Notice) =>
  new DomainError('conflict', 'notices.ended', 'The notice has ended', {
    ...of(notice),
    state: notice.state,
  });
