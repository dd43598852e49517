import type { FeedSource, Grid } from '../../../server/core/grid/grid';
import { checkSourceKeeper } from '../../../server/core/notices/feeds/keeper-of';
import { listSources, type ListSourcesDeps } from '../../../server/core/notices/feeds/list-sources';
import { noticeItemOf } from '../../../server/core/notices/feeds/find-notices';
import { releaseHeld, type ReleaseHeldDeps } from '../../../server/core/notices/feeds/release-held';
import { cutGraphemes } from '../../../server/core/shared/cut-graphemes';
import { plainWords } from '../../matchers/plain-words';
import { matchSourceCommand, type SourceCommand } from '../../matchers/source-command';
import { matchYesNoHuman } from '../../matchers/yes-no-human';
import type { Step, Turn } from '../../pipeline/turn';
import { fullWidth } from '../../wording/full-width';
import { sayOfSourceBot } from '../../wording/source-bot-sayings';
import type { FeatureDeps } from '../feature-deps';
import { todayOf } from '../today-of';
import { sourceLine } from './source-line';

export type SourceWordDeps = ListSourcesDeps & ReleaseHeldDeps & Pick<FeatureDeps, 'calendar'>;

/** At a time: the rest waits for the next word. */
const mostDecided = 50;
const mostTitles = 5;
const longestTitle = 40;

/** 来源: how it stands with each of them. 来源 农业局 放行, 丢弃: what waits is shown, and decided after 1 确认. */
export const sourceWord =
  (deps: SourceWordDeps): Step =>
  async (turn, next) => {
    const command = matchSourceCommand(turn.text);
    if (!command) return next();
    checkSourceKeeper(turn.person);
    const standings = await listSources(deps, turn.grid);
    if (standings.length === 0) return turn.reply(sayOfSourceBot('source-list-none', {}));
    if (command.kind === 'decide') return askToDecide(turn, command, standings);
    const today = todayOf(deps, turn);
    turn.reply(sayOfSourceBot('source-list', { lines: standings.map((one) => sourceLine(one, today)) }));
  };

type Decide = Extract<SourceCommand, { kind: 'decide' }>;

function askToDecide(turn: Turn, command: Decide, standings: Awaited<ReturnType<typeof listSources>>): void {
  const { words, as } = command;
  const found = standings.filter(({ source }) => isCalled(source, words));
  const [only] = found;
  const names = (found.length > 1 ? found : standings).map(({ source }) => source.name);
  if (!only) return turn.reply(sayOfSourceBot('source-unknown', { words, names }));
  if (found.length > 1) return turn.reply(sayOfSourceBot('source-which', { words, names }));
  const source = only.source.name;
  const held = only.held.slice(0, mostDecided);
  if (held.length === 0) return turn.reply(sayOfSourceBot('source-none-held', { source }));
  turn.ask({ kind: 'confirm-held', sourceId: only.source.id, as, recordIds: held.map(({ id }) => id) });
  const titles = held
    .slice(0, mostTitles)
    .map(
      (record) => `· ${fullWidth(cutGraphemes(noticeItemOf(record)?.title ?? record.itemId, longestTitle))}`,
    );
  turn.reply(sayOfSourceBot('source-held-confirm', { source, as, count: held.length, titles }));
}

/** By its whole name or id, else by a part of its name. */
const isCalled = ({ id, name }: FeedSource, words: string): boolean =>
  id === words || name === words || name.includes(words);

/** 1 确认 decides what was shown, 2 取消 leaves it. */
export const answerHeld =
  (deps: ReleaseHeldDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'confirm-held') return next();
    const { sourceId, as, recordIds } = turn.question;
    const answer = plainWords(turn.text) === '取消' ? 'no' : matchYesNoHuman(turn.text);
    if (answer !== 'yes' && answer !== 'no') return next();
    const { grid, person, cause } = turn;
    const source = nameOfSource(grid, sourceId);
    turn.closeQuestion();
    if (answer === 'no') return turn.reply(sayOfSourceBot('source-held-kept', { source }));
    const count = await releaseHeld(deps, { grid, by: person, recordIds, as, cause });
    turn.reply(sayOfSourceBot('source-held-decided', { source, as, count }));
  };

const nameOfSource = (grid: Grid, id: string): string =>
  grid.sources?.find((one) => one.id === id)?.name ?? id;
