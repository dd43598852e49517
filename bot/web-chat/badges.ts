import type { ChatHub } from './chat-hub';
import type { HubEvent } from './hub-event';
import { presentPerson } from './person-view';
import type { ToPage } from './wire';

export interface BadgesDeps {
  readonly hub: ChatHub;
  /** Runs it once, a moment later. */
  soon(run: () => void): void;
  sendToAll(message: ToPage): void;
}

/**
 * How much each person has not read, for the list of people on every page: numbers only, what was written stays with those who
 * may see it. What changes within a moment is told at once, because every open page hears of every message.
 */
export function createBadges({ hub, soon, sendToAll }: BadgesDeps): { hear(event: HubEvent): void } {
  const changed = new Set<string>();
  const tell = (): void => {
    const people = [...changed].flatMap((id) => hub.person(id) ?? []);
    changed.clear();
    const unread = Object.fromEntries(people.map((person) => [person.id, presentPerson(hub, person).unread]));
    sendToAll({ is: 'badges', unread });
  };
  const note = (ids: readonly string[]): void => {
    if (ids.length === 0) return;
    if (changed.size === 0) soon(tell);
    ids.forEach((id) => changed.add(id));
  };
  return {
    hear(event) {
      if (event.kind === 'message') note(hub.partiesOf(event.message.conversation).map(({ id }) => id));
      if (event.kind === 'read' && event.personId !== hub.community.bot.id) note([event.personId]);
    },
  };
}
