import type { Due } from '../../../core/deadlines/due';
import type { ServiceRequest } from '../../../core/requests/service-request';
import type { Task } from '../../../core/tasks/task';
import type { World } from '../../replay/world/world';
import { presentRequest } from '../../replay/play/present-request';
import { presentTask } from '../../replay/play/present-task';
import { replayChannel } from '../../replay/world/to-core-community';
import { callLine, feedLines, hourOf, noticeLine } from './notice-lines';
import { saidLines, withoutIds, type SaidLine } from './said-lines';

/** How the world stands when a workflow is over, as lines that can be compared. */
export interface Ending {
  readonly requests: readonly string[];
  readonly tasks: readonly string[];
  readonly notices: readonly string[];
  /** Who was asked to answer a warning, and what came of it. */
  readonly calls: readonly string[];
  /** Items of sources, and what they came to. */
  readonly feeds: readonly string[];
  readonly dues: readonly string[];
  /** Messages the store has, and what was asked of each contact last. */
  readonly contacts: readonly string[];
  readonly said: readonly SaidLine[];
  readonly uncertain: number;
  /** What must be zero: messages unhandled, outboxes full, rows waiting or in the air. */
  readonly left: Readonly<Record<string, number>>;
  readonly setAside: number;
}

const far = new Date('9999-01-01T00:00:00Z');
const most = 10_000;

export async function endingOf(world: World, contactIds: ReadonlySet<string>): Promise<Ending> {
  const { communityId, account, repositories } = world;
  const { requests, tasks, notices, calls, feedRecords, sourceStates, messages, outbound, dues } =
    repositories;
  const waiting = await dues.listWaiting(communityId, far, most);
  const counts = await outbound.countByState(communityId);
  const allNotices = await notices.listAll(communityId);
  const asked = await Promise.all(allNotices.map(({ id }) => calls.listOfSubject(communityId, id)));
  const unhandled = await messages.listUnhandled(communityId, replayChannel, account, far, far, most);
  return {
    requests: (await requests.listAll(communityId)).map((one) => JSON.stringify(requestLine(one))),
    tasks: (await tasks.listAll(communityId)).map((one) => JSON.stringify(taskLine(one))),
    notices: allNotices.map((one) => JSON.stringify(noticeLine(one))),
    feeds: await feedLines(feedRecords, communityId),
    calls: asked.flat().map((one) => JSON.stringify(callLine(one))),
    dues: waiting.map(dueLine).sort(),
    contacts: await contactLines(world, contactIds),
    said: saidLines(world.said),
    uncertain: counts.uncertain,
    left: {
      unhandled: unhandled.length,
      messageOutboxes: (await messages.listOutboxes(communityId, far, most)).length,
      requestOutboxes: (await requests.listOutboxes(communityId, far, most)).length,
      taskOutboxes: (await tasks.listOutboxes(communityId, far, most)).length,
      noticeOutboxes: (await notices.listOutboxes(communityId, far, most)).length,
      feedOutboxes: (await feedRecords.listOutboxes(communityId, far, most)).length,
      sourceOutboxes: (await sourceStates.listOutboxes(communityId, far, most)).length,
      callOutboxes: (await calls.listOutboxes(communityId, far, most)).length,
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

/** Reminders may come one sweep later, so their times are left out; of a task that the clock gave, all are. */
function taskLine(task: Task) {
  const { reminders, givenAt, dueAt, endedAt, ...shown } = presentTask(task);
  const isByClock = task.events[0]?.byId === 'system';
  return {
    ...shown,
    ...(isByClock ? { ended: endedAt !== null } : { givenAt, dueAt, endedAt }),
    extension: task.extension && [task.extension.until, task.extension.reason, task.extension.approverId],
    reminders: reminders.map(({ step }) => step),
    events: task.events.map(({ seq, kind, byId, channel, note, to }) => [
      ...[seq, kind, byId, channel, isByClock && kind === 'given' ? null : note, to],
    ]),
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

/** When what a source says is over comes of when it was read, as in `noticeLine`. */
const dueLine = ({ kind, dueAt }: Due): string =>
  `${kind} ${kind === 'look-at-notice' || kind === 'look-at-call' ? hourOf(dueAt) : dueAt.toISOString()}`;
