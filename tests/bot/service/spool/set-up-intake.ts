import { mongo } from 'mongoose';
import { createIntake, type BotIntake } from '../../../../bot/service/spool/create-intake';
import { createSpool, type CreateSpoolDeps } from '../../../../bot/service/spool/create-spool';
import { startIntake } from '../../../../bot/service/spool/start-intake';
import type { BotRepositories } from '../../../../bot/features/assemble-bot';
import type { InboundMessage } from '../../../../bot/pipeline/message';
import { isStoreTrouble } from '../../../../server/store/store-trouble';
import { interceptPorts } from '../../../../server/platform/intercept-ports';
import { anInboundMessage } from '../../../support/an-inbound-message';
import { announcedYears } from '../../../support/calendar-of';
import { createFakeChannel } from '../../../support/fake-channel';
import { createPowerCutDisk } from '../../../support/power-cut-disk';
import { setUpBot } from '../../../support/set-up-bot';

const running: { value: boolean }[] = [];

/** A store that stays away would be asked for ever. */
export function endIntakes(): void {
  for (const stopped of running.splice(0)) stopped.value = true;
}

/** The community, in which all staff have this work phone. */
async function withPhone(load: () => Promise<unknown>, workPhone: string): Promise<unknown> {
  const grid = await load();
  if (typeof grid !== 'object' || grid === null || !('staff' in grid) || !Array.isArray(grid.staff))
    return grid;
  return { ...grid, staff: grid.staff.map((person: object) => ({ ...person, workPhone })) };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A bot whose store can go away: every call fails then, or what `fails` names; `applied`: the write was done all the same. */
export async function setUpIntake(limits?: CreateSpoolDeps['limits'], phone: string | null = null) {
  const disk = createPowerCutDisk();
  const store = {
    away: false,
    fails: '',
    applied: false,
    known: false,
    hangs: '',
    letGo: (): void => undefined,
    error: null as Error | null,
  };
  const counts: Record<string, number> = {};
  const errors: string[] = [];
  const order: string[] = [];
  let built: BotRepositories | null = null;
  const stopped = { value: false };
  running.push(stopped);

  const faulty = (repositories: BotRepositories): BotRepositories =>
    interceptPorts(repositories, async (name, call) => {
      if (name === store.hangs) {
        await new Promise<void>((resolve) => {
          store.letGo = resolve;
        });
      }
      if (name !== store.fails && !store.away)
        return name === 'grid.load' && phone ? withPhone(call, phone) : call();
      if (store.applied && name === store.fails) await call();
      throw store.error ?? new mongo.MongoNetworkError('away');
    });
  const bot = await setUpBot({
    wrap: (repositories) => built ?? repositories,
    isStoreTrouble,
  });
  const { clock } = bot;
  const spool = await createSpool({ disk, ...(limits && { limits }) });

  const begin = async (theSpool = spool) => {
    const intake: BotIntake<BotRepositories> = createIntake({
      clock: {
        now: () => clock.now(),
        sample: () => (store.away ? Promise.reject(new Error('away')) : Promise.resolve()),
      },
      spool: theSpool,
      repositories: faulty(bot.repositories),
      isConnected: () => !store.known,
      isStopped: () => stopped.value,
      wait: turn,
      onError: (where) => errors.push(where),
      count: (name) => (counts[name] = (counts[name] ?? 0) + 1),
    });
    built = intake.repositories;
    const pipeline = bot.start();
    const channel = createFakeChannel(clock);
    startIntake(
      {
        clock,
        knownYears: announcedYears,
        timers: clock.timers,
        channel,
        spool: theSpool,
        intake,
        pipeline: {
          take: async (message, heardAt) => {
            await pipeline.take(message, heardAt);
            order.push(message.text);
          },
        },
        count: (name) => (counts[name] = (counts[name] ?? 0) + 1),
        onError: (where) => errors.push(where),
      },
      { add: () => undefined, run: () => Promise.resolve('clean') },
    );
    return { intake, channel };
  };
  const first = await begin();

  return {
    ...bot,
    ...first,
    disk,
    spool,
    store,
    stopped,
    counts,
    errors,
    /** Texts in the order in which their handling ended. */
    order,
    begin,
    /** Somebody sends this now; resolves when it is handled or durable. */
    bring: (changes: Partial<InboundMessage>) =>
      first.intake.take(anInboundMessage({ at: clock.now(), ...changes })),
    async drained() {
      for (let turns = 0; turns < 2_000 && spool.figures().messages > 0; turns += 1) await turn();
      await first.intake.idle();
    },
  };
}
