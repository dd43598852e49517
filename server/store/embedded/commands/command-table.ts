import { create, drop, dropDatabase, listCollections, listDatabases } from './collections';
import type { Command } from './command';
import { configureFailPoint } from './configure-fail-point';
import { aggregate, count } from './count';
import { deleteDocuments } from './delete';
import { distinct } from './distinct';
import { explain } from './explain';
import { find, getMore, killCursors } from './find';
import { findAndModify } from './find-and-modify';
import { createIndexes, dropIndexes, listIndexes } from './indexes';
import { insert } from './insert';
import { buildInfo, connectionStatus, endSessions, hello, ping } from './server-info';
import { update } from './update';
import { validate } from './validate';

/** Every command the server knows; what is not here is refused. */
export const commandTable: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    hello,
    isMaster: hello,
    ismaster: hello,
    ping,
    buildInfo,
    buildinfo: buildInfo,
    connectionStatus,
    endSessions,
    killSessions: endSessions,
    listDatabases,
    listCollections,
    create,
    drop,
    dropDatabase,
    createIndexes,
    listIndexes,
    dropIndexes,
    insert,
    find,
    getMore,
    killCursors,
    update,
    delete: deleteDocuments,
    findAndModify,
    findandmodify: findAndModify,
    count,
    distinct,
    aggregate,
    explain,
    validate,
    configureFailPoint,
  }),
);
