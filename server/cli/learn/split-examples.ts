import { createHash } from 'node:crypto';
import type { KindExample } from '../../core/requests/corrected-examples';

export interface SplitExamples {
  readonly learned: readonly KindExample[];
  readonly heldOut: readonly KindExample[];
}

/** A fifth is held out, by the request's id: what is held out once stays so, so no model ever learns from it. */
export function splitExamples(examples: readonly KindExample[]): SplitExamples {
  const isHeldOut = ({ requestId }: KindExample) =>
    createHash('sha256').update(requestId).digest().readUInt32BE(0) % 5 === 0;
  return {
    learned: examples.filter((example) => !isHeldOut(example)),
    heldOut: examples.filter(isHeldOut),
  };
}
