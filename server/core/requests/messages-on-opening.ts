import type { Grid } from '../grid/grid';
import type { DraftMessage } from '../outbound/draft-message';
import { answerTo, imageTo, noticeTo, urgentTo } from '../outbound/draft-message';
import type { Person } from '../people/person';
import { areaShortName, staffName } from './names';
import { sayOfRequest } from './sayings';
import type { ServiceRequest } from './service-request';

export interface Opening {
  readonly grid: Grid;
  readonly request: ServiceRequest;
  readonly requester: Person;
  readonly medianHours: number | null;
  readonly unconfirmed: boolean;
}

/** What opening a request makes us say: danger first the safety line; the receipt; the assignment; what the clerk must know. */
export function messagesOnOpening(opening: Opening): DraftMessage[] {
  if (opening.request.requestClass === 'E') return [...dangerAnswer(opening), ...dangerAssignments(opening)];
  return [receipt(opening), ...assignments(opening), ...clerkNotes(opening)];
}

function dangerAnswer({ grid, request }: Opening): DraftMessage[] {
  const danger = dangerKind(request.topicId);
  const names = request.askedIds.map((id) => staffName(grid, id));
  return [
    answerTo(request.requesterId, sayOfRequest('danger-line', { danger, gasPhone: grid.community.gasPhone })),
    answerTo(request.requesterId, sayOfRequest('danger-opened', { number: request.number.label, names })),
  ];
}

/** `gas` of the topic `danger-gas`. */
function dangerKind(topicId: string | null): string {
  return topicId?.replace(/^danger-/, '') ?? '';
}

function dangerAssignments({ grid, request, requester }: Opening): DraftMessage[] {
  const asked = request.askedIds.map((id) => staffName(grid, id));
  return request.askedIds.map((id) =>
    urgentTo(
      id,
      sayOfRequest('danger-assignment', {
        number: request.number.label,
        topic: request.topicLabel,
        place: request.place?.label ?? null,
        text: request.text,
        contact: requester.workPhone,
        asked,
      }),
    ),
  );
}

function receipt({ grid, request, medianHours, unconfirmed }: Opening): DraftMessage {
  const { route } = request;
  const common = {
    number: request.number.label,
    owner: staffName(grid, route.ownerId),
    dueAt: request.clocks.solveDueAt.toISOString(),
  };
  if (route.visibility !== 'staff')
    return answerTo(request.requesterId, sayOfRequest('complaint-opened', common));
  if (route.by === 'clerk') {
    const reason = route.reasons.some((one) => one.code === 'no-place') ? 'no-place' : 'clerk';
    return answerTo(
      request.requesterId,
      sayOfRequest('request-opened-clerk', { ...common, unconfirmed, reason }),
    );
  }
  return answerTo(
    request.requesterId,
    sayOfRequest('request-opened', {
      ...common,
      area: areaShortName(grid, route.areaId),
      actingFor: route.actingForId ? staffName(grid, route.actingForId) : null,
      backup: route.backupId ? staffName(grid, route.backupId) : null,
      provisional: request.clocks.provisional,
      medianHours,
      unconfirmed,
    }),
  );
}

function assignments(opening: Opening): DraftMessage[] {
  const { request } = opening;
  const helpers = request.coHandlerIds.filter((id) => !request.askedIds.includes(id));
  return [
    ...request.askedIds.flatMap((id) => assignment(opening, id, 'owner')),
    ...helpers.flatMap((id) => assignment(opening, id, 'co-handler')),
  ];
}

function assignment({ grid, request }: Opening, personId: string, role: string): DraftMessage[] {
  const saying = sayOfRequest('assignment', {
    number: request.number.label,
    requestClass: request.requestClass,
    topic: request.topicLabel,
    place: request.place?.label ?? null,
    text: request.text,
    acceptDueAt: request.clocks.acceptDueAt.toISOString(),
    solveDueAt: request.clocks.solveDueAt.toISOString(),
    actingFor: request.route.actingForId ? staffName(grid, request.route.actingForId) : null,
    role,
  });
  const message = request.requestClass === 'U' ? urgentTo(personId, saying) : noticeTo(personId, saying);
  return [message, ...request.attachmentIds.map((attachmentId) => imageTo(message, attachmentId))];
}

function clerkNotes({ grid, request, unconfirmed }: Opening): DraftMessage[] {
  const clerkId = grid.posts.find((post) => post.kind === 'clerk')?.aId;
  if (!clerkId || request.visibility !== 'staff') return [];
  const number = request.number.label;
  const notes: DraftMessage[] = [];
  if (unconfirmed && !request.askedIds.includes(clerkId)) {
    const owner = staffName(grid, request.ownerId);
    notes.push(
      noticeTo(clerkId, sayOfRequest('clerk-told-unconfirmed', { number, topic: request.topicLabel, owner })),
    );
  }
  if (request.route.reasons.some((reason) => reason.code === 'no-rule')) {
    const place = request.place?.label ?? null;
    notes.push(noticeTo(clerkId, sayOfRequest('no-rule-task', { number, topic: request.topicLabel, place })));
  }
  return notes;
}
