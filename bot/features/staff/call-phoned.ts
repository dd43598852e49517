import { notTelephonist } from '../../../server/core/calls/errors';
import { phoneList, type PhoneEntry, type PhoneListDeps } from '../../../server/core/calls/phone-list';
import { recordPhone, type RecordPhoneDeps } from '../../../server/core/calls/record-phone';
import { mayTelephone } from '../../../server/core/calls/who-telephones';
import type { CallRepository } from '../../../server/core/calls/ports';
import { areaShortName } from '../../../server/core/requests/names';
import { matchCallCommand } from '../../matchers/call-command';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfCallBot } from '../../wording/call-bot-sayings';
import { findWarning, type FindWarningDeps, type FoundWarning } from './find-warning';

export type CallPhonedDeps = FindWarningDeps &
  Omit<RecordPhoneDeps, 'calls'> & { readonly people: PhoneListDeps['people'] } & {
    readonly calls: RecordPhoneDeps['calls'] & PhoneListDeps['calls'] & Pick<CallRepository, 'listOfSubject'>;
  };

const words = { reached: '打通', 'not-reached': '没打通', 'all-reached': '都打通了' } as const;

/** N01 打通 李强, N01 没打通 李强 关机, N01 都打通了; 打通 李强 without a number is looked for on the whole list. */
export const callPhoned =
  (deps: CallPhonedDeps): Step =>
  async (turn, next) => {
    const command = matchCallCommand(turn.text);
    if (!command || !(command.kind in words)) return next();
    const { kind, code, rest } = command;
    if (kind !== 'reached' && kind !== 'not-reached' && kind !== 'all-reached') return next();
    if (kind === 'all-reached' && code === null) return next();
    if (!mayTelephone(turn.grid, turn.person, turn.at)) throw notTelephonist();
    const warning = code === null ? null : await findWarning(deps, turn, code, words[kind]);
    if (code !== null && !warning) return;
    const entries = await entriesFor(deps, turn, warning);
    if (kind === 'all-reached') return warning ? all(deps, turn, warning, entries) : undefined;
    await one(deps, turn, { kind, rest, entries, warning });
  };

/** Who is on the list, and whom this very message took off it before. */
async function entriesFor(
  deps: CallPhonedDeps,
  turn: Turn,
  warning: FoundWarning | null,
): Promise<readonly PhoneEntry[]> {
  const { communityId, id } = turn.message;
  const listed = await phoneList(deps, communityId, warning?.id ?? null, turn.at);
  if (!warning) return listed;
  const calls = await deps.calls.listOfSubject(communityId, warning.id);
  const moved = calls.filter(
    ({ state, events }) => state === 'reached' && events.some(({ causeId }) => causeId === id),
  );
  if (moved.length === 0) return listed;
  const people = await deps.people.findMany(
    communityId,
    moved.map(({ personId }) => personId),
  );
  const known = moved.map((call) => {
    const person = people.find((one) => one.id === call.personId);
    return { call, name: person?.name ?? call.personId, phone: person?.workPhone ?? null };
  });
  return [...known, ...listed];
}

async function all(
  deps: CallPhonedDeps,
  turn: Turn,
  { about }: FoundWarning,
  entries: readonly PhoneEntry[],
): Promise<void> {
  if (entries.length === 0) return turn.reply(sayOfCallBot('phone-list-none', { about }));
  for (const { call } of entries) await record(deps, turn, call.id, true, null);
  turn.reply(sayOfCallBot('calls-all-reached', { about, count: entries.length }));
}

interface Said {
  readonly kind: 'reached' | 'not-reached';
  readonly rest: string;
  readonly entries: readonly PhoneEntry[];
  readonly warning: FoundWarning | null;
}

async function one(deps: CallPhonedDeps, turn: Turn, { kind, rest, entries, warning }: Said): Promise<void> {
  if (rest === '') return turn.reply(sayOfCallBot('call-name-missing', { word: words[kind] }));
  const meant = entriesCalled(turn, entries, rest);
  const [first] = meant;
  if (!first) {
    const names = entries.map(({ name }) => name);
    return turn.reply(sayOfCallBot('call-name-unknown', { words: rest, names }));
  }
  const { name } = first;
  if (new Set(meant.map(({ call }) => call.personId)).size > 1) {
    const areas = meant.map(({ call }) => areaShortName(turn.grid, call.areaId) ?? '其他');
    return turn.reply(sayOfCallBot('call-name-several', { name, areas }));
  }
  const note = rest.slice(name.length).trim();
  for (const { call } of meant)
    await record(deps, turn, call.id, kind === 'reached', note === '' ? null : note);
  const left = await phoneList(deps, turn.message.communityId, warning?.id ?? null, turn.at);
  const code = kind === 'reached' ? 'call-reached' : 'call-not-reached';
  turn.reply(sayOfCallBot(code, { name, left: left.length }));
}

/** By the name that the words begin with; of namesakes the area behind it decides. */
function entriesCalled(turn: Turn, entries: readonly PhoneEntry[], rest: string): readonly PhoneEntry[] {
  const named = entries.filter(({ name }) => rest.startsWith(name));
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  const called = named.filter(({ name }) => name.length === longest);
  const behind = rest.slice(longest).trim();
  const there = called.filter(({ call }) => {
    const area = areaShortName(turn.grid, call.areaId);
    return area !== null && behind.startsWith(area);
  });
  return there.length > 0 ? there : called;
}

const record = (deps: CallPhonedDeps, turn: Turn, callId: string, reached: boolean, note: string | null) =>
  recordPhone(deps, {
    ...{ grid: turn.grid, by: turn.person, cause: turn.cause },
    ...{ callId, reached, note },
  });
