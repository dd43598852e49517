import type { MessageRepository } from '../../core/messages/ports';
import type { StoreDeps } from '../store-deps';
import { createMessageQueries } from './create-message-queries';
import { createMessageShelf } from './create-message-shelf';
import { createMessageWrites } from './create-message-writes';
import { createOutboxHolder } from './create-outbox-holder';

export const createMessageRepository = (deps: StoreDeps): MessageRepository => ({
  ...createMessageWrites(deps),
  ...createMessageQueries(deps),
  ...createMessageShelf(deps),
  ...createOutboxHolder(deps.models.messageOutboxes),
});
