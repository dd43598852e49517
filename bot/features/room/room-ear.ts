import type { Grid } from '../../../server/core/grid/grid';
import { isSureInRoom } from '../../../server/core/understanding/is-sure-in-room';
import type { Understanding } from '../../../server/core/understanding/ports';
import type { Heard } from '../../pipeline/heard';
import type { RoomWords } from '../../pipeline/message';
import { wordsOf } from '../../pipeline/words-of';

/** A room is the neighbours' own: the bot listens to a mention of itself and to danger, and to more only where it may. */
export const roomEar =
  (understanding: Understanding) =>
  (message: RoomWords, grid: Grid): Heard => {
    if (message.mentionsBot) return 'ours';
    const words = wordsOf(message.text);
    const understood = understanding.understand(words, { grid });
    if (understood.kind === 'danger') return 'ours';
    const listens = grid.rooms.find(({ id }) => id === message.roomId)?.listens === true;
    return listens && message.kind === 'text' && isSureInRoom(understood, words) ? 'overheard' : 'private';
  };
