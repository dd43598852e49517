import type { Clock } from '../core/shared/clock';
import type { NewId } from '../core/shared/new-id';
import type { Models } from './models/create-models';

/** What the repositories stand on. */
export interface StoreDeps {
  readonly models: Models;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** `_id` of a row whose own id is unique within its community only. */
export const rowId = (...parts: readonly string[]): string => JSON.stringify(parts);
