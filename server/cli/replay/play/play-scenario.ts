import { DomainError } from '../../../core/shared/errors';
import { judgeMessage } from '../expectations/judge-message';
import { judgeRequest } from '../expectations/judge-request';
import type { Verdict } from '../expectations/score';
import { windowOf, type InputMark, type Window } from '../expectations/window';
import { StoreAwayError } from '../faults/store-away';
import { timeOf } from '../scenario/parse-scenario';
import type { LineOf, Scenario, ScenarioLine } from '../scenario/scenario-lines';
import { later } from '../time/minutes';
import type { World } from '../world/world';
import { findPerson } from './find-person';
import { presentRequest } from './present-request';
import { runDeed } from './run-deed';
import type { Timeline } from './timeline';
import { toInboundMessages } from './to-inbound-messages';

export interface PlayInput {
  readonly world: World;
  readonly timeline: Timeline;
  readonly scenario: Scenario;
  readonly nameOf: (contactId: string) => string;
  /** Told of each line just before it is played, or before time passes to it; may put another in its place. */
  readonly prepare?: (line: PlayedLine) => PlayedLine;
}

export type PlayedLine = Exclude<ScenarioLine, { expect: unknown }>;

export interface Played {
  readonly heard: number;
  /** In the order of the lines. */
  readonly verdicts: readonly Verdict[];
}

const requestJudgedAfterMs = 10_000;

/** Plays the lines in their order; expectations never move the clock, and after the last line it runs on to the last window's end. */
export async function playScenario(input: PlayInput): Promise<Played> {
  const { world, timeline, scenario } = input;
  const windows: { readonly line: LineOf<'message'> | LineOf<'silence'>; readonly window: Window }[] = [];
  const verdicts: Verdict[] = [];
  let waiting: readonly { readonly line: LineOf<'request'>; readonly at: Date }[] = [];
  let mark: InputMark = { at: scenario.start, saidBefore: 0 };
  let heard = 0;

  async function judgeAt(at: Date): Promise<void> {
    const now = waiting.filter((one) => one.at <= at);
    waiting = waiting.filter((one) => one.at > at);
    for (const { line } of now) verdicts.push({ line: line.line, failure: await judge(world, line) });
  }

  /** Lets time pass to `at`, stopping where a request is to be judged. */
  async function passTo(at: Date): Promise<void> {
    for (let first = firstOf(waiting); first && first <= at; first = firstOf(waiting)) {
      await timeline.advanceTo(first);
      await judgeAt(first);
    }
    await timeline.advanceTo(at);
  }

  async function expectLine(line: Extract<ScenarioLine, { expect: unknown }>): Promise<void> {
    if (line.kind !== 'request') return void windows.push({ line, window: windowOf(line, mark) });
    waiting = [...waiting, { line, at: later(mark.at, requestJudgedAfterMs) }];
    await judgeAt(world.clock.now());
  }

  await timeline.start();
  const prepare = input.prepare ?? ((line) => line);
  for (const line of scenario.lines) {
    if ('expect' in line) {
      await expectLine(line);
      continue;
    }
    const at = timeOf(line) ?? world.clock.now();
    if (line.kind === 'until') prepare(line);
    await passTo(at);
    await judgeAt(later(at, requestJudgedAfterMs));
    if (line.kind === 'until') continue;
    mark = { at, saidBefore: world.said.length };
    heard += await playInput(input, prepare(line));
    await timeline.settle();
  }
  const ends = [...windows.map(({ window }) => window.to), ...waiting.map((one) => one.at)];
  for (const end of ends.sort((a, b) => a.getTime() - b.getTime())) await passTo(end);
  for (const { line, window } of windows)
    verdicts.push({ line: line.line, failure: judgeMessage(line, window, world.said) });
  return { heard, verdicts: verdicts.sort((a, b) => a.line - b.line) };
}

function firstOf(waiting: readonly { readonly at: Date }[]): Date | null {
  return waiting.reduce<Date | null>((first, { at }) => (first === null || at < first ? at : first), null);
}

async function judge(world: World, line: LineOf<'request'>): Promise<string | null> {
  const all = await world.repositories.requests.listAll(world.communityId);
  const found = all.filter((request) => request.number.label === line.expect.request).at(-1);
  return judgeRequest(line, found ? presentRequest(found) : null);
}

/** Plays one input line. Returns how many messages came in. */
async function playInput({ world, timeline, nameOf }: PlayInput, line: PlayedLine): Promise<number> {
  switch (line.kind) {
    case 'said': {
      const messages = toInboundMessages({ line, account: world.account, nameOf });
      for (const message of messages) await timeline.hear(message);
      return messages.length;
    }
    case 'call':
      await playCall(world, timeline, line);
      return 0;
    case 'feed':
      world.tell(`第${line.line}行：来源 ${line.feed.source} 从现在起给出 ${line.feed.file}`);
      world.feeds.give(line.feed.source, line.feed.file);
      return 0;
    case 'until':
      return 0;
    case 'fault':
      world.tell(`第${line.line}行：故障 ${JSON.stringify(line.fault)}`);
      if ('redis' in line.fault) timeline.emptyRedis();
      else world.gate.arm(line.fault);
      return 0;
  }
}

async function playCall(world: World, timeline: Timeline, line: LineOf<'call'>): Promise<void> {
  const tell = (words: string) => world.tell(`第${line.line}行：${words}`);
  const hasDied = await timeline.run(async ({ deedDeps }) => {
    try {
      const grid = await deedDeps.grid.load(world.communityId);
      const personOf = (contactId: string) => findPerson(world, contactId);
      await runDeed(deedDeps, { line, grid, personOf, tell });
    } catch (error) {
      if (error instanceof DomainError) tell(`没有做成：${error.code}`);
      else if (error instanceof StoreAwayError) tell('没有做成：存储不在');
      else throw error;
    }
  });
  // The page had no answer, so whoever sat there presses again.
  if (hasDied) await playCall(world, timeline, line);
}
