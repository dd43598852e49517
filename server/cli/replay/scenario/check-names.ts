import { ScenarioError } from './scenario-error';
import type { ScenarioLine } from './scenario-lines';

export interface KnownNames {
  /** Chat ids of people. */
  readonly contactIds: ReadonlySet<string>;
  readonly personIds: ReadonlySet<string>;
  readonly roomIds: ReadonlySet<string>;
  /** Of the sources of notices. */
  readonly sourceIds: ReadonlySet<string>;
  readonly botId: string;
}

/** Everybody and every room a line names must be of the community. Throws `ScenarioError`. */
export function checkNames(line: ScenarioLine, known: KnownNames): void {
  const contact = (id: string | undefined) => {
    if (id !== undefined && !known.contactIds.has(id)) throw new ScenarioError(line.line, `不认识的人 ${id}`);
  };
  const person = (id: string | undefined) => {
    if (id !== undefined && !known.personIds.has(id)) throw new ScenarioError(line.line, `不认识的人 ${id}`);
  };
  const room = (id: string | undefined) => {
    if (id !== undefined && !known.roomIds.has(id)) throw new ScenarioError(line.line, `不认识的群 ${id}`);
  };
  switch (line.kind) {
    case 'said':
      contact(line.from);
      room(line.room);
      for (const id of line.mentions ?? []) if (id !== known.botId) contact(id);
      return;
    case 'call':
      contact(line.call.by);
      return contact('to' in line.call ? line.call.to : undefined);
    case 'feed':
      if (known.sourceIds.has(line.feed.source)) return;
      throw new ScenarioError(
        line.line,
        `不认识的来源 ${line.feed.source}，可用的有：${[...known.sourceIds].join('、')}`,
      );
    case 'message':
    case 'silence':
      contact(line.expect.to);
      return room(line.expect.room);
    case 'request':
      person(line.expect.owner);
      for (const { to } of line.expect.escalations ?? []) person(to);
      return;
    default:
      return;
  }
}
