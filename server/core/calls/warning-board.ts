import type { Grid } from '../grid/grid';
import type { PersonRepository } from '../people/ports';
import type { Call, CallPart, CallState } from './call';
import { hasAnswered, heardBy } from './call-states';
import type { CallRepository } from './ports';

export interface WarningBoardDeps {
  readonly calls: Pick<CallRepository, 'listOfSubject'>;
  readonly people: Pick<PersonRepository, 'findMany'>;
}

/** How one area stands; who answers for two areas is counted in the first. */
export interface AreaBoard {
  readonly areaId: string | null;
  /** `甲片`; null: of no area. */
  readonly area: string | null;
  readonly asked: number;
  /** 收到, by chat. */
  readonly answered: number;
  /** Heard of it by telephone. */
  readonly reached: number;
  readonly missing: readonly MissingPerson[];
}

export interface MissingPerson {
  readonly personId: string;
  readonly name: string;
  readonly part: CallPart | null;
  readonly state: CallState;
}

/** Who has answered a warning and who has not, by area; empty: nobody was asked. */
export async function warningBoard(
  deps: WarningBoardDeps,
  grid: Grid,
  noticeId: string,
): Promise<readonly AreaBoard[]> {
  const communityId = grid.community.id;
  const calls = await deps.calls.listOfSubject(communityId, noticeId);
  const people = await deps.people.findMany(
    communityId,
    calls.map(({ personId }) => personId),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const areas = [...grid.areas.map(({ id, shortName }) => ({ id, shortName })), null];
  return areas.flatMap((area) => {
    const theirs = calls.filter(({ areaId }) => areaId === (area?.id ?? null));
    return theirs.length === 0 ? [] : [boardOf(area, theirs, names)];
  });
}

function boardOf(
  area: { readonly id: string; readonly shortName: string } | null,
  calls: readonly Call[],
  names: ReadonlyMap<string, string>,
): AreaBoard {
  const missing = calls.filter((call) => !hasAnswered(call));
  return {
    ...{ areaId: area?.id ?? null, area: area?.shortName ?? null },
    ...{ asked: calls.length, ...heardBy(calls) },
    missing: missing.map(({ personId, part, state }) => ({
      ...{ personId, name: names.get(personId) ?? personId, part, state },
    })),
  };
}
