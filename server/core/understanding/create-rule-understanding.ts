import { createUnderstanding } from './create-understanding';
import type { Understanding } from './ports';

/** Reads by rules alone. */
export const createRuleUnderstanding = (): Understanding => createUnderstanding(null);
