import { inRoot } from '../../lib/root.mjs';
import { built } from '../lib/built.mjs';

/** The bot's own way of reading words: rules and the models in the repository. */
export async function learnedReader() {
  const { loadLearnedReaders } = built('server/files/models/load-learned-readers');
  const { createUnderstanding } = built('server/core/understanding/create-understanding');
  return createUnderstanding(await loadLearnedReaders(inRoot('data/models')));
}
