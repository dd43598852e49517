import type { Grid } from '../../../server/core/grid/grid';
import type { StoredMessage } from '../../../server/core/messages/stored-message';
import type { Understanding } from '../../../server/core/understanding/ports';
import { wordsOf } from '../../pipeline/words-of';

/** A room is the neighbours' own: the bot listens to a mention of itself, and to danger. */
export const isForUs =
  (understanding: Understanding) =>
  (message: StoredMessage, grid: Grid): boolean =>
    message.mentionsBot || understanding.understand(wordsOf(message.text), { grid }).kind === 'danger';
