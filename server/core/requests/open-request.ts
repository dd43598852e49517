import { computeClocks } from '../deadlines/compute-clocks';
import { policyInForce } from '../deadlines/policy-of';
import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { Grid } from '../grid/grid';
import { dutyOfficerAt } from '../grid/duty-officer-at';
import { toOutboxMessages } from '../outbound/draft-message';
import type { OutboxEntry } from '../outbound/outbox-entry';
import type { Person } from '../people/person';
import { isStaff } from '../people/person';
import type { Route } from '../routing/route';
import type { NewId } from '../shared/new-id';
import { shanghaiDate } from '../shared/shanghai-time';
import { acceptDues } from './accept-dues';
import { lookDue } from './arrange-look';
import { clockworkOf } from './clockwork';
import { toOutboxDues, type Relay } from '../outbound/change-record';
import type { RequestDraft } from './dialogue-state';
import { formatRequestNumber } from './format-request-number';
import { messagesOnOpening } from './messages-on-opening';
import { openedJoined } from './hot-spots/opened-joined';
import type { NamedResidentDeps } from './named-resident';
import { papersOnOpening } from './papers-on-opening';
import { nextLookAt } from './request-step';
import { routeDraft } from './route-draft';
import type { RequestRepository } from './ports';
import type { ServiceRequest } from './service-request';

export interface OpenRequestDeps extends NamedResidentDeps {
  readonly requests: Pick<RequestRepository, 'findBySourceKey' | 'nextSeq' | 'insert' | 'listSolveHours'>;
  readonly calendar: (grid: Grid) => WorkingCalendar;
  readonly newId: NewId;
  readonly relay: Relay;
}

export interface OpenRequestInput {
  readonly grid: Grid;
  readonly requester: Person;
  readonly draft: RequestDraft;
  readonly channel: string;
  /** When it is opened; the clocks start at `draft.saidAt`. */
  readonly at: Date;
  /** The resident asked for a person, so the clerk has it whatever the rules say. */
  readonly toClerk: boolean;
  /** Nobody answered the question, so it is opened with the best guess. */
  readonly unconfirmed: boolean;
  /** Many said the same: it is handled with this one from the start. */
  readonly joinTo?: ServiceRequest | null;
}

/**
 * Opens a request: numbered, owned and promised in one write that also holds what it makes us say. The same draft opened
 * again finds the first one.
 */
export async function openRequest(deps: OpenRequestDeps, input: OpenRequestInput): Promise<ServiceRequest> {
  const { grid, draft } = input;
  const sourceKey = `${draft.sourceMessageId}#${draft.part}`;
  const known = await deps.requests.findBySourceKey(grid.community.id, sourceKey);
  if (known) return relayed(deps, known);
  const route = routeDraft(input);
  const openedOn = shanghaiDate(draft.saidAt);
  const seq = await deps.requests.nextSeq(grid.community.id, openedOn);
  const medianHours = await median(deps, input, route);
  const bare = newRequest(
    deps,
    input,
    route,
    formatRequestNumber(grid.community.code, openedOn, seq),
    sourceKey,
  );
  if (input.joinTo) return insertJoined(deps, bare, input, input.joinTo);
  const lookAt = nextLookAt(bare, clockworkOf(deps, grid), input.at);
  const messages = messagesOnOpening({
    grid,
    request: bare,
    requester: input.requester,
    medianHours,
    unconfirmed: input.unconfirmed,
  });
  const papers = await papersOnOpening(deps, input, bare);
  const entries: OutboxEntry[] = [
    ...toOutboxMessages(`${bare.id}/e1`, bare.id, [...messages, ...papers]),
    ...toOutboxDues(acceptDues(bare, input.at, clockworkOf(deps, grid))),
    ...toOutboxDues(lookAt ? [lookDue(bare, lookAt)] : []),
  ];
  const { request } = await deps.requests.insert({ ...bare, lookAt, outbox: entries });
  return relayed(deps, request);
}

async function insertJoined(
  deps: OpenRequestDeps,
  bare: ServiceRequest,
  input: OpenRequestInput,
  parent: ServiceRequest,
): Promise<ServiceRequest> {
  const { request } = await deps.requests.insert(openedJoined(bare, input, parent));
  return relayed(deps, request);
}

async function relayed(deps: OpenRequestDeps, request: ServiceRequest): Promise<ServiceRequest> {
  await deps.relay(request.communityId, request.outbox);
  return request;
}

function newRequest(
  deps: OpenRequestDeps,
  input: OpenRequestInput,
  route: Route,
  number: ServiceRequest['number'],
  sourceKey: string,
): ServiceRequest {
  const { grid, draft, requester } = input;
  const clocks = computeClocks({
    requestClass: draft.requestClass,
    openedAt: draft.saidAt,
    calendar: deps.calendar(grid),
    policy: policyInForce(grid, draft.saidAt),
  });
  return {
    id: deps.newId(),
    communityId: grid.community.id,
    number,
    requestClass: draft.requestClass,
    topicId: draft.topicId,
    topicLabel: draft.topicLabel,
    ...(draft.candidateIds && { candidateIds: draft.candidateIds }),
    text: draft.text,
    place: draft.place,
    requesterId: requester.id,
    sourceKey,
    firstReceiverId: isStaff(requester)
      ? requester.id
      : (dutyOfficerAt(grid, input.at)?.personId ?? route.ownerId),
    state: 'assigned',
    outcome: null,
    version: 1,
    ownerId: route.ownerId,
    askedIds: route.askedIds,
    coHandlerIds: route.coHandlerIds,
    visibility: route.visibility,
    route,
    cycle: 1,
    hops: 0,
    openedAt: draft.saidAt,
    clocks,
    lookAt: null,
    acceptedAt: null,
    firstContactAt: null,
    closedAt: null,
    followers: [],
    joinedTo: null,
    childIds: [],
    standsAlone: draft.standsAlone ?? false,
    attachmentIds: draft.attachmentIds,
    evidence: [],
    rating: null,
    escalations: [],
    events: [
      {
        seq: 1,
        kind: 'opened',
        at: input.at,
        byId: input.unconfirmed ? 'system' : requester.id,
        channel: input.channel,
        causeId: `open/${sourceKey}`,
        note: null,
        to: route.ownerId,
      },
    ],
    outbox: [],
  };
}

const historyDays = 90;
const fewestForHistory = 5;
// Enough for a median, and as many to read after ten years as after one.
const mostForHistory = 50;

/** Half of the last ones of the same kind in the same area took no longer; null when too few were solved to say anything. */
async function median(deps: OpenRequestDeps, input: OpenRequestInput, route: Route): Promise<number | null> {
  const { topicId } = input.draft;
  if (!topicId) return null;
  const since = new Date(input.at.getTime() - historyDays * 24 * 3_600_000);
  const hours = await deps.requests.listSolveHours(
    input.grid.community.id,
    topicId,
    route.areaId,
    since,
    mostForHistory,
  );
  if (hours.length < fewestForHistory) return null;
  const sorted = [...hours].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}
