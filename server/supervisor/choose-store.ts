import type { Config } from '../platform/config';
import { findProgram, isProgram } from './find-program';

export type StoreChoice =
  | { readonly kind: 'given'; readonly uri: string }
  | { readonly kind: 'mongod'; readonly program: string }
  | { readonly kind: 'embedded' }
  | { readonly kind: 'wrong'; readonly why: string };

/** Which store is used: the given one, a mongod of this machine, or the embedded store. */
export function chooseStore(
  config: Pick<Config, 'mongodbUri' | 'mongodBin'>,
  path: string | undefined,
): StoreChoice {
  if (config.mongodbUri !== null) return { kind: 'given', uri: config.mongodbUri };
  if (config.mongodBin !== null) {
    if (isProgram(config.mongodBin)) return { kind: 'mongod', program: config.mongodBin };
    return {
      kind: 'wrong',
      why: 'MONGOD_BIN must be the path of the mongod program, but there is no program there.',
    };
  }
  const program = findProgram('mongod', path);
  return program === null ? { kind: 'embedded' } : { kind: 'mongod', program };
}
