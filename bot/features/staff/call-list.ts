import { notTelephonist } from '../../../server/core/calls/errors';
import { phoneList, type PhoneEntry, type PhoneListDeps } from '../../../server/core/calls/phone-list';
import {
  warningBoard,
  type AreaBoard,
  type WarningBoardDeps,
} from '../../../server/core/calls/warning-board';
import { mayTelephone } from '../../../server/core/calls/who-telephones';
import { areaShortName } from '../../../server/core/requests/names';
import { matchCallCommand } from '../../matchers/call-command';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfCallBot } from '../../wording/call-bot-sayings';
import { phoneListLine } from '../../wording/call-wording';
import { findWarning, type FindWarningDeps } from './find-warning';

export type CallListDeps = PhoneListDeps & WarningBoardDeps & FindWarningDeps;

const mostLines = 30;

/** N01 名单, 电话名单: whom to telephone. N01 情况: who has answered, by area. */
export const callList =
  (deps: CallListDeps): Step =>
  async (turn, next) => {
    const command = matchCallCommand(turn.text);
    if (command?.kind !== 'list' && command?.kind !== 'board') return next();
    if (!mayTelephone(turn.grid, turn.person, turn.at)) throw notTelephonist();
    const { code } = command;
    const word = command.kind === 'list' ? '名单' : '情况';
    const warning = code === null ? null : await findWarning(deps, turn, code, word);
    if (code !== null && !warning) return;
    if (command.kind === 'list') return list(deps, turn, warning?.id ?? null, warning?.about ?? null);
    if (!warning) return;
    const board = await warningBoard(deps, turn.grid, warning.id);
    if (board.length === 0) return turn.reply(sayOfCallBot('warning-board-none', { about: warning.about }));
    const sum = (count: (area: AreaBoard) => number) => board.reduce((all, area) => all + count(area), 0);
    turn.reply(
      sayOfCallBot('warning-board', {
        about: warning.about,
        ...{ asked: sum(({ asked }) => asked), answered: sum(({ answered }) => answered) },
        reached: sum(({ reached }) => reached),
        lines: board.map(areaLine),
      }),
    );
  };

async function list(
  deps: CallListDeps,
  turn: Turn,
  subjectId: string | null,
  about: string | null,
): Promise<void> {
  const entries = await phoneList(deps, turn.message.communityId, subjectId, turn.at);
  if (entries.length === 0) return turn.reply(sayOfCallBot('phone-list-none', { about }));
  const lines = entries.slice(0, mostLines).map((entry) => lineOf(turn, entry));
  turn.reply(sayOfCallBot('phone-list', { about, count: entries.length, lines }));
}

const lineOf = ({ grid }: Turn, { call, name, phone }: PhoneEntry): string =>
  phoneListLine({
    ...{ name, phone, part: call.part, area: areaShortName(grid, call.areaId) },
    ...{ reason: call.phoneReason, tried: call.state === 'not-reached' },
  });

const states: ReadonlyMap<string, string> = new Map([
  ['asked', ''],
  ['to-phone', '（待打电话）'],
  ['not-reached', '（没打通）'],
  ['ended', '（已结束）'],
]);

/** 甲片 1/3，打通电话1人，没回：李强（没打通） */
function areaLine({ area, asked, answered, reached, missing }: AreaBoard): string {
  const names = missing.map(({ name, state }) => `${name}${states.get(state) ?? ''}`);
  const phoned = reached === 0 ? '' : `，打通电话${String(reached)}人`;
  const all = reached === 0 ? '都回复了' : '都知道了';
  const rest = names.length === 0 ? all : `没回：${names.join('、')}`;
  return `${area ?? '其他'} ${String(answered)}/${String(asked)}${phoned}，${rest}`;
}
