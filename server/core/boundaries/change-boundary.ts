import type { Due } from '../deadlines/due';
import { findPostOfKind } from '../grid/find-post';
import { toOutboxDues, type Cause, type Relay } from '../outbound/change-record';
import { answerTo, noticeTo, toOutboxMessages, type DraftMessage } from '../outbound/draft-message';
import { nameOf } from './names';
import type { BoundaryChange } from './boundary-change';
import type { BoundaryChangeRepository } from './ports';
import {
  leadOf,
  previewBoundary,
  type BoundaryPreview,
  type BoundaryWish,
  type PreviewBoundaryDeps,
} from './preview-boundary';
import { sayOfBoundary } from './sayings';

export interface ChangeBoundaryDeps extends PreviewBoundaryDeps {
  readonly boundaryChanges: Pick<BoundaryChangeRepository, 'find' | 'insert'>;
  readonly relay: Relay;
}

export interface ChangeBoundaryInput extends Omit<BoundaryWish, 'at'> {
  readonly cause: Cause;
}

/**
 * Decides that buildings belong to another area from a moment on. Leads of both areas and the secretary hear it now, the
 * residents when it begins; what is open keeps its owner. The same cause decides once. Throws what the preview throws.
 */
export async function changeBoundary(
  deps: ChangeBoundaryDeps,
  input: ChangeBoundaryInput,
): Promise<BoundaryChange> {
  const { grid, cause } = input;
  const id = `boundary-${grid.community.id}-${cause.causeId}`;
  const known = await deps.boundaryChanges.find(id);
  const change = known ?? (await deps.boundaryChanges.insert(await decide(deps, input, id))).record;
  await deps.relay(change.communityId, change.outbox);
  return change;
}

async function decide(
  deps: ChangeBoundaryDeps,
  input: ChangeBoundaryInput,
  id: string,
): Promise<BoundaryChange> {
  const { grid, person, cause, from } = input;
  const preview = await previewBoundary(deps, { ...input, at: cause.at });
  const communityId = grid.community.id;
  return {
    id,
    communityId,
    version: 1,
    moved: preview.buildings.map((building) => ({ buildingId: building.id, fromAreaId: building.areaId })),
    areaId: preview.area.id,
    from,
    decidedById: person.id,
    decidedAt: cause.at,
    events: [{ seq: 1, ...cause, kind: 'decided', count: preview.households }],
    outbox: [
      ...toOutboxMessages(`${id}/e1`, null, messagesOf(input, preview)),
      ...toOutboxDues([beginsDue(communityId, id, from)]),
    ],
  };
}

const beginsDue = (communityId: string, id: string, from: Date): Due => ({
  id: `${id}/begins`,
  communityId,
  subject: { kind: 'boundary', id },
  kind: 'boundary-begins',
  dueAt: from,
  policyVersion: '1',
  state: 'waiting',
});

function messagesOf({ grid, person }: ChangeBoundaryInput, preview: BoundaryPreview): DraftMessage[] {
  const { area, fromAreas, from, households, open } = preview;
  const common = {
    buildings: preview.buildings.map(({ number }) => number),
    from: fromAreas.map(({ shortName }) => shortName),
    to: area.shortName,
    at: from.toISOString(),
    households,
  };
  const newLead = leadOf(grid, area.id, from);
  const leads = [...fromAreas.map(({ id }) => leadOf(grid, id, from)), newLead];
  const secretary = findPostOfKind(grid, 'secretary')?.aId ?? null;
  const told = new Set([...leads, secretary].filter((id) => id !== null && id !== person.id));
  const saying = sayOfBoundary('boundary-told-staff', {
    ...common,
    lead: newLead === null ? '' : nameOf(grid, newLead),
    numbers: open.map(({ number }) => number),
    owners: open.map(({ ownerId }) => nameOf(grid, ownerId)),
  });
  return [
    answerTo(person.id, sayOfBoundary('boundary-decided', { ...common, openCount: open.length })),
    ...[...told].flatMap((id) => (id === null ? [] : [noticeTo(id, saying)])),
  ];
}
