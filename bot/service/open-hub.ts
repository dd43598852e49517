import { join } from 'node:path';
import type { ChatDirectoryView } from '../../server/core/grid/import-port';
import type { Clock } from '../../server/core/shared/clock';
import type { NewId } from '../../server/core/shared/new-id';
import type { AttachmentStore } from '../web-chat/attachment-store';
import type { ChatHub } from '../web-chat/chat-hub';
import { createChatHub } from '../web-chat/chat-hub';
import { startHubServer } from '../web-chat/hub-server';
import type { HubStore } from '../web-chat/hub-store';
import { openLedgerStore } from '../web-chat/ledger-store';

export interface OpenHubDeps {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly store: HubStore;
  readonly attachments: AttachmentStore;
  /** Where each accepted message is noted, for a drill; null: nowhere. */
  readonly ledgerFile: string | null;
  readonly onError: (where: string, error: unknown) => void;
}

export interface OpenedHub {
  readonly hub: ChatHub;
  close(): Promise<void>;
}

/** The hub of the web chat with its door for the pages, a unix socket in the data folder. */
export async function openHub(
  deps: OpenHubDeps,
  directory: ChatDirectoryView,
  socketFolder: string,
): Promise<OpenedHub> {
  const { bot, people, rooms } = directory;
  const conversations = [...people.map(({ contactId }) => contactId), ...rooms.map(({ id }) => id)];
  const ledger =
    deps.ledgerFile === null
      ? null
      : await openLedgerStore({ store: deps.store, file: deps.ledgerFile }, { botId: bot.id, conversations });
  const store = ledger ?? deps.store;
  const hub = await createChatHub(
    { ...deps, store, onListenerError: (error) => deps.onError('hub-listener', error) },
    {
      name: directory.name,
      bot,
      people: people.map(({ contactId, name, label, group }) => ({
        id: contactId,
        name,
        label,
        group,
        place: '',
      })),
      rooms,
    },
  );
  const server = await startHubServer(
    { hub, attachments: deps.attachments, onError: (error) => deps.onError('hub-server', error) },
    join(socketFolder, 'hub.sock'),
  );
  return {
    hub,
    async close() {
      await server.close();
      ledger?.close();
    },
  };
}
