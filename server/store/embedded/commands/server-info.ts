import type { Encodable } from '../bson/value';
import { fields } from '../bson/value';
import { maxDocumentBytes } from '../storage/rows';
import type { Command } from './command';

export const maxMessageBytes = 48_000_000;

/** Presents a standalone server, so that drivers send neither transactions nor retryable writes. */
export const hello: Command = {
  // What newer drivers tell about themselves in the greeting changes nothing here.
  fields: null,
  run: (deps) =>
    fields({
      helloOk: true,
      ismaster: true,
      isWritablePrimary: true,
      maxBsonObjectSize: maxDocumentBytes,
      maxMessageSizeBytes: maxMessageBytes,
      maxWriteBatchSize: 100_000,
      localTime: { t: 'date', v: BigInt(Date.now()) },
      logicalSessionTimeoutMinutes: 30,
      connectionId: deps.connectionId,
      minWireVersion: 0,
      maxWireVersion: 21,
      readOnly: false,
      ok: 1,
    }),
};

export const ping: Command = { fields: [], run: () => fields({ ok: 1 }) };

export const buildInfo: Command = {
  fields: [],
  run: () => {
    const versionArray: Encodable = [7, 0, 0, 0];
    return fields({
      version: '7.0.0',
      versionArray,
      storageEngines: ['yimen-embedded'],
      maxBsonObjectSize: maxDocumentBytes,
      ok: 1,
    });
  },
};

export const connectionStatus: Command = {
  fields: ['showPrivileges'],
  run: () => fields({ authInfo: fields({ authenticatedUsers: [], authenticatedUserRoles: [] }), ok: 1 }),
};

// Sessions have no effect on a standalone server; ending them is always well.
export const endSessions: Command = { fields: [], run: () => fields({ ok: 1 }) };
