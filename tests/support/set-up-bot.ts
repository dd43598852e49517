import { assembleBot, type BotRepositories } from '../../bot/features/assemble-bot';
import type { Pipeline, PipelineDeps } from '../../bot/pipeline/build-pipeline';
import type { InboundMessage } from '../../bot/pipeline/message';
import { dueHandlers } from '../../jobs/processors/due-handlers';
import { lookAtDue } from '../../jobs/processors/look-at-due';
import type { WorkingCalendar } from '../../server/core/deadlines/working-calendar';
import type { Grid } from '../../server/core/grid/grid';
import { relayOutbox } from '../../server/core/outbound/relay-outbox';
import type { Relay } from '../../server/core/outbound/change-record';
import { tellDueSetAside } from '../../server/core/requests/tell-due-set-aside';
import { createRuleUnderstanding } from '../../server/core/understanding/create-rule-understanding';
import type { Understanding } from '../../server/core/understanding/ports';
import { anInboundMessage } from './an-inbound-message';
import { calendarOf } from './calendar-of';
import { countIds } from './count-ids';
import { createFakeJobQueue } from './fake-job-queue';
import { createPostOffice, type Letter } from './post-office';
import { setUpStore, type StoreOptions } from './set-up-store';

export interface BotOptions extends StoreOptions {
  /** Left out: the real calendar of the announced years. */
  readonly calendar?: (grid: Grid) => WorkingCalendar;
  /** Left out: the rules. */
  readonly understanding?: Understanding;
  /** Puts something between the bot and its repositories, for instance one that fails once. */
  readonly wrap?: (repositories: BotRepositories) => BotRepositories;
  /** Which errors are the store's; none by default. */
  readonly isStoreTrouble?: (error: unknown) => boolean;
}

const rules = createRuleUnderstanding();
const secondMs = 1_000;

/** The whole bot on the demo community in memory: people write, and read what comes. */
export async function setUpBot(options: BotOptions = {}) {
  const store = await setUpStore(options);
  const { clock, communityId, repositories } = store;
  const queue = createFakeJobQueue();
  const calendar = options.calendar ?? calendarOf;
  const newId = countIds();
  const turns: string[] = [];
  const failures: string[] = [];
  let codes = 0;
  let starts = 0;
  const deps = {
    communityId,
    clock,
    newId,
    newCode: () => `CODE${String((codes += 1)).padStart(4, '2')}`,
    understanding: options.understanding ?? rules,
    calendar,
    queue,
    isStoreTrouble: options.isStoreTrouble ?? (() => false),
    onTurn: (turn: { readonly outcome: string }) => turns.push(turn.outcome),
    onFailure: (_id: string, reason: string) => failures.push(reason),
    handOver: () => false,
  };
  const start = (leftBehind?: PipelineDeps['leftBehind']): Pipeline =>
    assembleBot({
      ...deps,
      holder: `bot-${String((starts += 1))}`,
      ...(leftBehind && { leftBehind }),
      repositories: options.wrap?.(repositories) ?? repositories,
    });
  const pipeline = start();
  const office = createPostOffice({
    ...{ ...repositories, clock, communityId },
    knownYears: { isKnown: (date) => calendar(store.grid).isKnown(date) },
  });
  const letters: Letter[] = [];
  const collect = async (): Promise<readonly Letter[]> => {
    const fresh = await office.deliver();
    letters.push(...fresh);
    return fresh;
  };
  const relay: Relay = (id, entries) => relayOutbox({ ...repositories, queue, clock }, id, entries);
  const look = lookAtDue({
    ...repositories,
    clock,
    handlers: dueHandlers({
      ...deps,
      ...repositories,
      relay,
      isHeld: () => Promise.resolve(false),
    }),
    isStoreTrouble: deps.isStoreTrouble,
    tellSetAside: tellDueSetAside({ ...repositories, relay }),
    onFailure: (_id, reason) => void failures.push(reason),
  });

  /** Somebody sends this, five seconds after the last; what everybody then reads comes back. */
  const send = async (changes: Partial<InboundMessage>): Promise<readonly Letter[]> => {
    clock.set(new Date(clock.now().getTime() + 5 * secondMs));
    await pipeline.take(anInboundMessage({ at: clock.now(), ...changes }));
    return collect();
  };
  return {
    ...store,
    pipeline,
    start,
    turns,
    failures,
    letters,
    queue,
    send,
    collect,
    /** What the writer reads after writing this. */
    say: async (contactId: string, text: string): Promise<readonly string[]> =>
      (await send({ contactId, text }))
        .filter((letter) => letter.to === contactId)
        .map(({ text: said }) => said),
    photo: async (contactId: string, attachmentId: string | null): Promise<readonly string[]> =>
      (await send({ contactId, kind: 'image', text: '', attachmentId }))
        .filter((letter) => letter.to === contactId)
        .map(({ text: said }) => said),
    /** Everything this contact has read so far. */
    read: (contactId: string): readonly string[] =>
      letters.filter((letter) => letter.to === contactId).map(({ text }) => text),
    requests: () => repositories.requests.listAll(communityId),
    /** Time goes by and what falls due is looked at. */
    async pass(minutes: number): Promise<readonly Letter[]> {
      clock.set(new Date(clock.now().getTime() + minutes * 60 * secondMs));
      for (const due of await repositories.dues.listWaiting(communityId, clock.now(), 100))
        await look({ dueId: due.id });
      return collect();
    },
  };
}

export type Bot = Awaited<ReturnType<typeof setUpBot>>;
