import { fields } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { readFailPoint } from '../failpoints/read-fail-point';
import type { Command } from './command';

/** Sets a fail point, in a server started for tests; any other does not know the command. */
export const configureFailPoint: Command = {
  fields: ['mode', 'data'],
  run: ({ failPoints }, { body, name }) => {
    if (failPoints === null) throw new StoreError(59, `no such command: '${name}'`);
    return fields({ count: failPoints.set(readFailPoint(body)), ok: 1 });
  },
};
