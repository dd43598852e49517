import type { Grid, ServiceItem } from '../grid/grid';
import { findService } from '../guide/find-service';
import { answerTo, noticeTo, type DraftMessage } from '../outbound/draft-message';
import type { Person } from '../people/person';
import { isStaff } from '../people/person';
import type { RequestDraft } from './dialogue-state';
import { namedResident, type NamedResidentDeps } from './named-resident';
import { sayOfRequest, type PapersParams } from './sayings';
import type { ServiceRequest } from './service-request';

export interface PapersInput {
  readonly grid: Grid;
  readonly draft: RequestDraft;
  readonly requester: Person;
}

/**
 * Which papers it takes, all at once, when the words name one service of the guide: said to the resident who opened it;
 * filed by staff, to the resident it is for, and staff hear what to pass on.
 */
export async function papersOnOpening(
  deps: NamedResidentDeps,
  { grid, draft, requester }: PapersInput,
  { number, visibility }: Pick<ServiceRequest, 'number' | 'visibility'>,
): Promise<readonly DraftMessage[]> {
  if (draft.requestClass !== 'S' || visibility !== 'staff') return [];
  const service = findService(grid.services ?? [], draft.text)?.service;
  if (!service) return [];
  const papers = { number: number.label, ...papersOf(service) };
  if (!isStaff(requester))
    return [answerTo(requester.id, sayOfRequest('papers-told', { ...papers, by: null }))];
  const resident = await namedResident(deps, grid.community.id, draft);
  const toldTo = resident && resident.id !== requester.id ? resident : null;
  return [
    ...(toldTo ? [noticeTo(toldTo.id, sayOfRequest('papers-told', { ...papers, by: requester.name }))] : []),
    answerTo(requester.id, sayOfRequest('papers-to-pass-on', { ...papers, toldTo: toldTo?.name ?? null })),
  ];
}

/** The checklist of a service as a sentence needs it. */
export function papersOf({ name, department, papers, days, where }: ServiceItem): PapersParams {
  return { service: name, department, papers, days, where };
}
