import { relayOutbox } from '../../server/core/outbound/relay-outbox';
import type { Person } from '../../server/core/people/person';
import type { Cause } from '../../server/core/outbound/change-record';
import type { RequestDraft } from '../../server/core/requests/dialogue-state';
import { openRequest } from '../../server/core/requests/open-request';
import type { ServiceRequest } from '../../server/core/requests/service-request';
import { taskCardItems } from '../../server/core/tasks/task-card-items';
import { aDraft } from './a-draft';
import { calendarOf } from './calendar-of';
import { countIds } from './count-ids';
import { createFakeJobQueue } from './fake-job-queue';
import { createPostOffice, type Letter } from './post-office';
import { setUpStore, type StoreOptions } from './set-up-store';

export interface OpenOptions {
  readonly by?: string;
  readonly toClerk?: boolean;
  readonly unconfirmed?: boolean;
}

/** The deeds on requests with the demo community in memory. */
export async function setUpRequests(options: StoreOptions = {}) {
  const store = await setUpStore(options);
  const { clock, communityId, grid, repositories } = store;
  const queue = createFakeJobQueue();
  const deps = {
    ...repositories,
    clock,
    calendar: calendarOf,
    newId: countIds('request'),
    isHeld: () => Promise.resolve(false),
    otherWork: taskCardItems(repositories),
    relay: (id: string, entries: ServiceRequest['outbox']) =>
      relayOutbox({ ...repositories, queue, clock }, id, entries),
  };
  const office = createPostOffice({
    ...{ ...repositories, clock, communityId },
    knownYears: { isKnown: (date) => deps.calendar(grid).isKnown(date) },
  });
  const letters: Letter[] = [];
  let causes = 0;
  const person = async (id: string): Promise<Person> => {
    const found = await repositories.people.find(communityId, id);
    if (!found) throw new Error(`nobody is called ${id}`);
    return found;
  };
  return {
    ...store,
    deps,
    letters,
    person,
    /** A new message of somebody, now. */
    cause: (byId: string): Cause => {
      causes += 1;
      return { causeId: `cause-${causes}`, byId, channel: 'web-chat', at: clock.now() };
    },
    open: async (
      changes: Partial<RequestDraft> = {},
      { by = 'zhang-guilan', toClerk = false, unconfirmed = false }: OpenOptions = {},
    ): Promise<ServiceRequest> =>
      openRequest(deps, {
        grid,
        requester: await person(by),
        draft: aDraft({ saidAt: clock.now(), ...changes }),
        channel: 'web-chat',
        at: clock.now(),
        toClerk,
        unconfirmed,
      }),
    /** What a staff move needs. */
    by: async (personId: string, requestId: string, cause?: Cause) => {
      causes += 1;
      const causeId = `cause-${causes}`;
      return {
        grid,
        requestId,
        person: await person(personId),
        cause: cause ?? { causeId, byId: personId, channel: 'web-chat', at: clock.now() },
      };
    },
    /** What can be sent now, delivered. */
    deliver: async (): Promise<readonly Letter[]> => {
      const fresh = await office.deliver();
      letters.push(...fresh);
      return fresh;
    },
    find: async (id: string): Promise<ServiceRequest> => {
      const found = await repositories.requests.find(id);
      if (!found) throw new Error('no such request');
      return found;
    },
  };
}

export type Requests = Awaited<ReturnType<typeof setUpRequests>>;
