import { DomainError } from '../../../server/core/shared/errors';

/** The spool takes no more: whoever holds the message keeps it and tries again. */
export const spoolFull = (messages: number, bytes: number) =>
  new DomainError('unavailable', 'spool.full', 'The spool is full', { messages, bytes });
