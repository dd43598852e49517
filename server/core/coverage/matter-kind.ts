import type { RequestClass } from '../deadlines/request-class';
import type { Subject } from '../grid/grid';

/** A kind of matter, as far as it decides who answers for it. */
export interface MatterKind {
  readonly requestClass: RequestClass;
  readonly subject: Subject;
}

const classes: readonly RequestClass[] = ['E', 'U', 'G', 'C', 'Q', 'O', 'S'];

/** Every kind a household can bring; tasks among staff have their giver. */
export const householdKinds: readonly MatterKind[] = classes.flatMap((requestClass) =>
  (['living', 'land'] as const).map((subject) => ({ requestClass, subject })),
);

/** Danger and utility failures run day and night, so somebody has to be on duty for them. */
export function needsDuty({ requestClass }: MatterKind): boolean {
  return requestClass === 'E' || requestClass === 'U';
}
