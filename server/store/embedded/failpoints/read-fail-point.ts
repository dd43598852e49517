import type { Doc, Encodable } from '../bson/value';
import { fields, isDoc } from '../bson/value';
import { checkFields, countField, docField, docFieldOrEmpty, flagField } from '../commands/read-fields';
import { listField, textField } from '../commands/read-fields';
import { codeNameOf, StoreError } from '../errors/store-error';
import type { Effect, FailPoint, Mode } from './fail-point';

const nothing: Effect = {
  commands: null,
  blockMs: 0,
  cut: null,
  error: null,
  addition: null,
  isDiskFull: false,
};

const notWritablePrimary = 10107;

/** One reader a name. `failCommand` is MongoDB's; the others are our own, for commands on documents unless told which. */
const readers: ReadonlyMap<string, (data: Doc) => Effect> = new Map(
  Object.entries({
    failCommand,
    loseReply: (data: Doc) => ({ ...own(data), cut: 'after' }) as const,
    notPrimary: (data: Doc) => ({ ...own(data), error: errorReply(notWritablePrimary, []) }),
    latency: (data: Doc) => ({ ...own(data, ['ms']), blockMs: countField(data, 'ms') ?? 0 }),
    fullDisk: (data: Doc) => {
      checkFields(data, 'data', []);
      return { ...nothing, isDiskFull: true };
    },
  }),
);

/** Reads a configureFailPoint command; refuses by name what is not known. */
export function readFailPoint(body: Doc): FailPoint {
  const name = textField(body, 'configureFailPoint');
  const read = readers.get(name);
  if (read === undefined) throw new StoreError(2, `no such fail point: '${name}'`);
  const mode = readMode(body);
  return { name, mode, effect: mode.kind === 'off' ? nothing : read(docFieldOrEmpty(body, 'data')) };
}

function readMode(body: Doc): Mode {
  const mode = body.get('mode');
  if (mode === 'off') return { kind: 'off' };
  if (mode === 'alwaysOn') return { kind: 'count', skip: 0, times: Infinity };
  if (!isDoc(mode) || mode.size === 0) throw new StoreError(2, "unknown 'mode' of a fail point");
  checkFields(mode, 'mode', ['times', 'skip', 'forMs']);
  const ms = countField(mode, 'forMs');
  if (ms !== undefined) return { kind: 'time', ms };
  return { kind: 'count', skip: countField(mode, 'skip') ?? 0, times: countField(mode, 'times') ?? Infinity };
}

function own(data: Doc, more: readonly string[] = []): Effect {
  checkFields(data, 'data', ['commands', ...more]);
  return data.has('commands') ? { ...nothing, commands: namesIn(data, 'commands') } : nothing;
}

function failCommand(data: Doc): Effect {
  checkFields(data, 'data', [
    ...['failCommands', 'errorCode', 'errorLabels', 'closeConnection', 'blockConnection', 'blockTimeMS'],
    'writeConcernError',
  ]);
  const code = countField(data, 'errorCode');
  const labels = data.has('errorLabels') ? [...namesIn(data, 'errorLabels')] : [];
  const concernError = docField(data, 'writeConcernError');
  const isBlocking = flagField(data, 'blockConnection', false);
  return {
    ...nothing,
    commands: namesIn(data, 'failCommands'),
    blockMs: isBlocking ? (countField(data, 'blockTimeMS') ?? 0) : 0,
    cut: flagField(data, 'closeConnection', false) ? 'before' : null,
    error: code === undefined ? null : errorReply(code, labels),
    addition:
      concernError === undefined
        ? null
        : new Map<string, Encodable>([['writeConcernError', concernError], ...labelled(labels)]),
  };
}

function errorReply(code: number, labels: readonly string[]): ReadonlyMap<string, Encodable> {
  const reply = fields({ ok: 0, errmsg: 'Failing the command, as a fail point asks', code });
  return new Map<string, Encodable>([...reply, ['codeName', codeNameOf(code)], ...labelled(labels)]);
}

function labelled(labels: readonly string[]): readonly (readonly [string, Encodable])[] {
  return labels.length === 0 ? [] : [['errorLabels', labels]];
}

function namesIn(data: Doc, field: string): ReadonlySet<string> {
  const names = listField(data, field).map((name) => {
    if (typeof name !== 'string') throw new StoreError(14, `'${field}' is a list of names`);
    return name;
  });
  return new Set(names);
}
