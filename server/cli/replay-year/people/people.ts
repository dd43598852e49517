import type { Grid } from '../../../core/grid/grid';
import type { Cause } from '../../../core/outbound/change-record';
import type { Person } from '../../../core/people/person';
import type { ServiceRequest } from '../../../core/requests/service-request';
import { DomainError } from '../../../core/shared/errors';
import { reasonOf } from '../../../core/shared/reason-of';
import { count } from '../year-record';
import type { YearWorld } from '../world/year-world';

/** Somebody writes, with the time of their message. */
export interface Act {
  readonly person: Person;
  readonly grid: Grid;
  readonly cause: Cause;
}

/** What the people of the year do by. */
export interface People {
  readonly world: YearWorld;
  /** Somebody will write at that moment, or now when it is over. */
  plan(at: Date, personId: string, act: (act: Act) => Promise<void>): void;
  /** Does a deed, now and then twice by the same message; a refusal is heard, and null. */
  deed<T>(name: string, run: () => Promise<T>): Promise<T | null>;
  /** Whether somebody does what they should: by their nature, and after the last day always. */
  willing(share: number): boolean;
  find(requestId: string): ServiceRequest;
}

const saidTwice = 0.03;

export function createPeople(world: YearWorld): People {
  const { record, dice, communityId, deps } = world;
  let messages = 0;
  return {
    world,
    plan(at, personId, act) {
      const when = at > world.now() ? at : world.now();
      world.agenda.add('message', when, async () => {
        messages += 1;
        const cause = { causeId: `message-${messages}`, byId: personId, channel: 'replay', at: when };
        const person = await deps.people.find(communityId, personId);
        if (!person) throw new RangeError(`nobody is called ${personId}`);
        await act({ person, cause, grid: await world.loadGrid() });
      });
    },
    async deed(name, run) {
      try {
        const result = await run();
        count(record.deeds, name);
        if (dice.chance(saidTwice)) await again(name, run);
        return result;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        count(record.refusals, `${name} ${error.code}`);
        return null;
      }
    },
    willing: (share) => world.now() >= world.end || dice.chance(share),
    find(requestId) {
      const request = world.peek(requestId);
      if (!request) throw new RangeError(`no request ${requestId}`);
      return request;
    },
  };

  /** What was accepted is accepted when the same message comes again. */
  async function again(name: string, run: () => Promise<unknown>): Promise<void> {
    try {
      await run();
    } catch (error) {
      record.failures.push(`${name} refused when it came again: ${reasonOf(error)}`);
    }
  }
}
