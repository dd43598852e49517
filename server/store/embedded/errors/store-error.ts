import type { Encodable } from '../bson/value';

const codeNames = {
  2: 'BadValue',
  9: 'FailedToParse',
  14: 'TypeMismatch',
  15: 'Overflow',
  20: 'IllegalOperation',
  22: 'InvalidBSON',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  39: 'FileStreamFailed',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  56: 'EmptyFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  91: 'ShutdownInProgress',
  100: 'UnsatisfiableWriteConcern',
  171: 'CannotIndexParallelArrays',
  175: 'QueryPlanKilled',
  292: 'QueryExceededMemoryLimitNoDiskUseAllowed',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
  12051: 'CursorInUse',
  10107: 'NotWritablePrimary',
  14031: 'OutOfDiskSpace',
  31249: 'Location31249',
  31253: 'Location31253',
  31254: 'Location31254',
  40414: 'Location40414',
  40415: 'Location40415',
  1: 'InternalError',
} as const;

export type StoreErrorCode = keyof typeof codeNames;

const namesByCode: ReadonlyMap<string, string> = new Map(Object.entries(codeNames));

/** MongoDB's name of any code; one we never use ourselves is named after its number. */
export function codeNameOf(code: number): string {
  return namesByCode.get(String(code)) ?? `Location${code}`;
}

/** A refusal with MongoDB's numeric code; the message names what was refused. */
export class StoreError extends Error {
  readonly codeName: string;

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    readonly details: Readonly<Record<string, Encodable>> = {},
  ) {
    super(message);
    this.name = 'StoreError';
    this.codeName = codeNames[code];
  }
}
