import { fields } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { checkRequest } from './check-request';
import type { CommandDeps, Reply, Request } from './command';
import { commandTable } from './command-table';

/** Runs one command; every failure becomes a reply with MongoDB's code. */
export async function runCommand(deps: CommandDeps, request: Request): Promise<Reply> {
  try {
    const command = commandTable.get(request.name);
    if (command === undefined) throw new StoreError(59, `no such command: '${request.name}'`);
    checkRequest(command, request);
    return await command.run(deps, request);
  } catch (error) {
    return failure(deps, request, error);
  }
}

function failure(deps: CommandDeps, request: Request, error: unknown): Reply {
  if (error instanceof StoreError) {
    const { message: errmsg, code, codeName, details } = error;
    return fields({ ok: 0, errmsg, code, codeName, ...details });
  }
  // The stack without its first line: the message might quote what people wrote.
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join(' ') : '';
  const name = error instanceof Error ? error.name : typeof error;
  deps.log({ msg: 'internal error', command: request.name, error: name, stack });
  return fields({ ok: 0, errmsg: `Internal error in '${request.name}'`, code: 1, codeName: 'InternalError' });
}
