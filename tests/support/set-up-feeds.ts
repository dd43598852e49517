import type { FeedSource } from '../../server/core/grid/grid';
import { relayOutbox } from '../../server/core/outbound/relay-outbox';
import type { Relay } from '../../server/core/outbound/change-record';
import { takeNewItems } from '../../server/core/notices/feeds/take-new-items';
import { failed, type FetchResult } from '../../server/feeds/fetch/fetch-result';
import type { FeedQuestion } from '../../server/feeds/fetch/feed-question';
import { pollSource } from '../../server/feeds/poll/poll-source';
import { calendarOf } from './calendar-of';
import { createFakeJobQueue } from './fake-job-queue';
import { createPostOffice } from './post-office';
import { setUpStore } from './set-up-store';

export const bureau: FeedSource = {
  ...{ id: 'weather', name: '市气象台', adapter: 'qweather-alerts', url: 'https://feeds.example/alerts' },
  ...{ column: '气象预报', areaIds: [], to: 'rooms', trust: 'red', everySeconds: 60 },
  ...{ codes: [], selectors: null },
};

/** The demo community whose sources answer what a test says; 10:00 on the Tuesday of the story. */
export async function setUpFeeds(sources: readonly FeedSource[], start?: string) {
  const town = await setUpStore({
    ...(start === undefined ? {} : { start }),
    changeGrid: (grid) => ({ ...grid, sources }),
  });
  const { clock, repositories, communityId, grid } = town;
  const queue = createFakeJobQueue();
  const relay: Relay = (id, entries) =>
    relayOutbox({ ...repositories, queue, clock, quietHours: null }, id, entries);
  const office = createPostOffice({ clock, communityId, ...repositories });
  const answers = new Map<string, FetchResult>();
  const questions: FeedQuestion[] = [];
  const errors: unknown[] = [];
  let calls = 0;
  const deps = () => {
    calls += 1;
    return {
      ...{ ...repositories, relay, clock, calendar: calendarOf, quietHours: null, random: () => 0.5 },
      ...{
        keys: new Map(),
        holder: `poll-${String(calls)}`,
        onError: (error: unknown) => void errors.push(error),
      },
      ask: (question: FeedQuestion) => {
        questions.push(question);
        return Promise.resolve(answers.get(question.url) ?? failed('unreachable', 'ENOTFOUND'));
      },
    };
  };
  const sourceOf = (id: string): FeedSource => {
    const source = sources.find((one) => one.id === id);
    if (!source) throw new Error(`no source ${id}`);
    return source;
  };
  return {
    ...{ ...town, answers, questions, errors, deps },
    /** The source answers with this text from now on. */
    answer: (id: string, text: string | Uint8Array, etag: string | null = null) => {
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      const validators = { etag, lastModified: null };
      answers.set(sourceOf(id).url, { kind: 'fetched', bytes, contentType: null, validators });
    },
    poll: (id: string) => pollSource(deps(), grid, sourceOf(id), clock.now()),
    /** What every round does besides. */
    takeNew: () => takeNewItems(deps(), grid, clock.now()),
    notices: () => repositories.notices.listAll(communityId),
    records: async () => {
      const states = ['new', 'held', 'made', 'merged', 'cancelled', 'not-ours', 'dropped'] as const;
      const lists = await Promise.all(
        states.map((state) => repositories.feedRecords.listInState(communityId, state, 1_000)),
      );
      return Object.fromEntries(
        states.map((state, index) => [state, (lists[index] ?? []).map(({ itemId }) => itemId)]),
      );
    },
    /** What can be sent now, delivered: `zhao-min 来源…`. */
    said: async () => (await office.deliver()).map(({ to, text }) => `${to} ${text}`),
    state: async (id: string) => repositories.sourceStates.find(`source/${communityId}/${id}`),
  };
}
