import type { Grid } from '../grid/grid';
import type { DraftMessage } from '../outbound/draft-message';
import { answerTo, imageTo, noticeTo, urgentTo } from '../outbound/draft-message';
import type { Saying } from '../outbound/saying';
import type { Person } from '../people/person';
import { maskForStaff } from '../understanding/mask-words';
import { isKindUnknown, kindAsked } from './kind-asked';
import { addressExample, areaShortName, staffName } from './names';
import type { Route } from '../routing/route';
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

// The question about the place is a message of the deed, so that it never comes before the safety line.
function dangerAnswer({ grid, request }: Opening): DraftMessage[] {
  const number = request.number.label;
  const names = request.askedIds.map((id) => staffName(grid, id));
  const isPlaceKnown = Boolean(request.place?.buildingId);
  return [
    answerTo(request.requesterId, safetyLine(grid, request.topicId)),
    answerTo(request.requesterId, sayOfRequest('danger-opened', { number, names })),
    ...(isPlaceKnown
      ? []
      : [
          answerTo(
            request.requesterId,
            sayOfRequest('place-asked', { number, example: addressExample(grid) }),
          ),
        ]),
  ];
}

/** What to do now, before everything else. */
export function safetyLine(grid: Grid, topicId: string | null): Saying {
  return sayOfRequest('danger-line', { danger: dangerKind(topicId), gasPhone: grid.community.gasPhone });
}

/** `gas` of the topic `danger-gas`. */
function dangerKind(topicId: string | null): string {
  return topicId?.replace(/^danger-/, '') ?? '';
}

function dangerAssignments(opening: Opening): DraftMessage[] {
  return opening.request.askedIds.map((id) => dangerAssignment(opening, id));
}

function dangerAssignment(
  { grid, request, requester }: Pick<Opening, 'grid' | 'request' | 'requester'>,
  personId: string,
): DraftMessage {
  return urgentTo(
    personId,
    sayOfRequest('danger-assignment', {
      number: request.number.label,
      topic: request.topicLabel,
      place: request.place?.label ?? null,
      text: maskForStaff(request.text),
      contact: requester.workPhone,
      asked: request.askedIds.map((id) => staffName(grid, id)),
    }),
  );
}

/** What somebody hears who is asked to take a request that was opened before. */
export function askToTake(
  opening: Pick<Opening, 'grid' | 'request' | 'requester'>,
  personId: string,
): DraftMessage[] {
  return opening.request.requestClass === 'E'
    ? [dangerAssignment(opening, personId)]
    : assignment(opening, personId, 'owner');
}

/** What somebody hears who helps with a request that was opened before. */
export function askToHelp(opening: Pick<Opening, 'grid' | 'request'>, personId: string): DraftMessage[] {
  return assignment(opening, personId, 'co-handler');
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
  if (route.by === 'clerk' || request.requestClass === 'Q') {
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
      area: postName(grid, route),
      actingFor: route.actingForId ? staffName(grid, route.actingForId) : null,
      backup: route.backupId ? staffName(grid, route.backupId) : null,
      provisional: request.clocks.provisional,
      medianHours,
      unconfirmed,
    }),
  );
}

/** 甲片 before its lead, the post's title before everybody else: a village's bookkeeper is no area's lead. */
function postName(grid: Grid, route: Route): string | null {
  const ref = route.reasons.find((reason) => reason.personId === route.ownerId)?.ref;
  const post = grid.posts.find((candidate) => candidate.id === ref);
  return !post || post.kind === 'area' ? areaShortName(grid, post?.areaId ?? route.areaId) : post.title;
}

function assignments(opening: Opening): DraftMessage[] {
  const { request } = opening;
  const helpers = request.coHandlerIds.filter((id) => !request.askedIds.includes(id));
  return [
    ...request.askedIds.flatMap((id) => assignment(opening, id, 'owner')),
    ...helpers.flatMap((id) => assignment(opening, id, 'co-handler')),
  ];
}

function assignment(
  { grid, request }: Pick<Opening, 'grid' | 'request'>,
  personId: string,
  role: string,
): DraftMessage[] {
  if (role === 'owner' && isKindUnknown(request)) return kindAsked(request, personId);
  const saying = sayOfRequest('assignment', {
    number: request.number.label,
    requestClass: request.requestClass,
    topic: request.topicLabel,
    place: request.place?.label ?? null,
    text: maskForStaff(request.text),
    acceptDueAt: request.clocks.acceptDueAt.toISOString(),
    solveDueAt: request.clocks.solveDueAt.toISOString(),
    actingFor: request.route.actingForId ? staffName(grid, request.route.actingForId) : null,
    role,
    owner: staffName(grid, request.ownerId),
  });
  const message = request.requestClass === 'U' ? urgentTo(personId, saying) : noticeTo(personId, saying);
  return [message, ...request.attachmentIds.map((attachmentId) => imageTo(message, attachmentId))];
}

/** What the window must know of: a guess nobody confirmed, a kind without a rule. */
export function clerkNotes({
  grid,
  request,
  unconfirmed,
}: Pick<Opening, 'grid' | 'request' | 'unconfirmed'>): DraftMessage[] {
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
  // What nobody knows the kind of has no rule to be missing.
  if (!isKindUnknown(request) && request.route.reasons.some((reason) => reason.code === 'no-rule')) {
    const place = request.place?.label ?? null;
    notes.push(noticeTo(clerkId, sayOfRequest('no-rule-task', { number, topic: request.topicLabel, place })));
  }
  return notes;
}
