import type { ServiceRequest } from '../../../core/requests/service-request';
import type { Notice } from '../../../core/notices/notice';
import type { Task } from '../../../core/tasks/task';
import type { Said } from '../../replay/world/transcript';
import type { World } from '../../replay/world/world';
import { presentRequest } from '../../replay/play/present-request';
import { presentTask } from '../../replay/play/present-task';
import { replayChannel } from '../../replay/world/to-core-community';

/** How the world stands when a workflow is over, as lines that can be compared. */
export interface Ending {
  readonly requests: readonly string[];
  readonly tasks: readonly string[];
  readonly notices: readonly string[];
  readonly dues: readonly string[];
  /** Messages the store has, and what was asked of each contact last. */
  readonly contacts: readonly string[];
  readonly said: readonly SaidLine[];
  readonly uncertain: number;
  /** What must be zero: messages unhandled, outboxes full, rows waiting or in the air. */
  readonly left: Readonly<Record<string, number>>;
  readonly setAside: number;
}

export interface SaidLine {
  readonly words: string;
  readonly isRoom: boolean;
  /** A picture has no place for a mark. */
  readonly isPicture: boolean;
  readonly isSecondCopy: boolean;
}

const far = new Date('9999-01-01T00:00:00Z');
const most = 10_000;
const secondCopy = '（重复发送）';

export async function endingOf(world: World, contactIds: ReadonlySet<string>): Promise<Ending> {
  const { communityId, account, repositories } = world;
  const { requests, tasks, notices, messages, outbound, dues } = repositories;
  const waiting = await dues.listWaiting(communityId, far, most);
  const counts = await outbound.countByState(communityId);
  const unhandled = await messages.listUnhandled(communityId, replayChannel, account, far, far, most);
  return {
    requests: (await requests.listAll(communityId)).map((one) => JSON.stringify(requestLine(one))),
    tasks: (await tasks.listAll(communityId)).map((one) => JSON.stringify(taskLine(one))),
    notices: (await notices.listAll(communityId)).map((one) => JSON.stringify(noticeLine(one))),
    dues: waiting.map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`).sort(),
    contacts: await contactLines(world, contactIds),
    said: world.said.map(toLine),
    uncertain: counts.uncertain,
    left: {
      unhandled: unhandled.length,
      messageOutboxes: (await messages.listOutboxes(communityId, far, most)).length,
      requestOutboxes: (await requests.listOutboxes(communityId, far, most)).length,
      taskOutboxes: (await tasks.listOutboxes(communityId, far, most)).length,
      noticeOutboxes: (await notices.listOutboxes(communityId, far, most)).length,
      pending: counts.pending,
      sending: counts.sending,
      failed: counts.failed,
    },
    setAside: await messages.countSetAside(communityId),
  };
}

/** Moves of the clock may come one sweep later, so their times are left out. */
function requestLine(request: ServiceRequest) {
  const { escalations, ...shown } = presentRequest(request);
  const isOpenedByClock = request.events[0]?.byId === 'system';
  return {
    ...shown,
    clocks: request.clocks,
    asked: [...request.askedIds].sort(),
    rating: request.rating,
    place: request.place?.label ?? null,
    evidence: request.evidence.length,
    attachments: request.attachmentIds,
    isOpenedByClock,
    escalations: escalations.map(({ step, to }) => `${step} ${to}`),
    events: request.events.map(({ seq, kind, byId, channel, note, to }) => [
      ...[seq, kind, withoutIds(byId), channel, note, to && withoutIds(to)],
    ]),
  };
}

/** Reminders may come one sweep later, so their times are left out. */
function taskLine(task: Task) {
  const { reminders, ...shown } = presentTask(task);
  return {
    ...shown,
    extension: task.extension && [task.extension.until, task.extension.reason, task.extension.approverId],
    reminders: reminders.map(({ step }) => step),
    events: task.events.map(({ seq, kind, byId, channel, note, to }) => [seq, kind, byId, channel, note, to]),
  };
}

async function contactLines(world: World, contactIds: ReadonlySet<string>): Promise<readonly string[]> {
  const { communityId, account, repositories } = world;
  const lines = [...contactIds].map(async (contactId) => {
    const contact = { channel: replayChannel, account, contactId };
    const heard = await repositories.messages.listRecent(communityId, contact, new Date(0), most);
    const identity = await repositories.identities.findLive(communityId, contact);
    const person = identity && (await repositories.people.find(communityId, identity.personId));
    const asked = await repositories.dialogues.find(communityId, `${replayChannel}:${account}:${contactId}`);
    return JSON.stringify({
      contactId,
      heard: heard.map(({ providerMessageId }) => providerMessageId).sort(),
      method: identity?.method ?? null,
      person: person && [person.name, person.roles, withoutIds(person.householdId ?? ''), person.areaId],
      asked: asked?.current?.state.kind ?? null,
    });
  });
  return (await Promise.all(lines)).sort();
}

function toLine({ to, room, kind, text }: Said): SaidLine {
  const isSecondCopy = text.startsWith(secondCopy);
  const words = withoutIds(isSecondCopy ? text.slice(secondCopy.length) : text)
    .replace(/\d+分钟无人/g, 'N分钟无人')
    .replace(/REPLAY\w\w/g, 'CODE');
  return {
    words: JSON.stringify([to, room, kind, words]),
    isRoom: room !== null,
    isPicture: kind === 'image',
    isSecondCopy,
  };
}

/** Ids are drawn in order, so a crash shifts them. */
const withoutIds = (words: string): string => words.replace(/\d{26}|(?<=（)\d{8}(?=）)/g, '#');

/** Going out may come one sweep later, so times of moves are left out. */
function noticeLine(notice: Notice) {
  const { number, column, severity, text, state, validUntil, roomIds, goesOutAt } = notice;
  const events = notice.events.map(({ seq, kind, byId, channel, note }) => [seq, kind, byId, channel, note]);
  return { number: number.label, column, severity, text, state, validUntil, roomIds, goesOutAt, events };
}
