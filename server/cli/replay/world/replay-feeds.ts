import type { Grid } from '../../../core/grid/grid';
import type { Clock } from '../../../core/shared/clock';
import { failed } from '../../../feeds/fetch/fetch-result';
import type { AskUrl } from '../../../feeds/poll/ask-source';
import { withMoments } from '../../../feeds/recorded/with-moments';

/** A recorded answer by its name; null: there is none. */
export type ReadFeedFile = (name: string) => Promise<Uint8Array | null>;

/** What the sources of notices answer in a scenario. Who is given no answer is never asked. */
export interface ReplayFeeds {
  /** The source answers so from now on. */
  give(sourceId: string, file: string): void;
  /** Its answer was read: it is asked again when it is given another. */
  settle(sourceId: string): void;
  waiting(): readonly string[];
  /** The answers, in place of the network. */
  readonly askIn: (grid: Grid) => AskUrl;
}

export function createReplayFeeds(read: ReadFeedFile, clock: Clock): ReplayFeeds {
  const answers = new Map<string, string>();
  const waiting = new Set<string>();
  return {
    give(sourceId, file) {
      answers.set(sourceId, file);
      waiting.add(sourceId);
    },
    settle: (sourceId) => void waiting.delete(sourceId),
    waiting: () => [...waiting],
    askIn:
      (grid) =>
      async ({ url }) => {
        const source = grid.sources?.find((one) => one.url === url && answers.has(one.id));
        const bytes = await read(answers.get(source?.id ?? '') ?? '');
        if (!bytes) return failed('unreachable', 'no such file');
        const validators = { etag: null, lastModified: null };
        return { kind: 'fetched', bytes: withMoments(bytes, clock.now()), contentType: null, validators };
      },
  };
}
