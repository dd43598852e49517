import type { MessageRepository } from '../../core/messages/ports';
import type { StoreDeps } from '../store-deps';
import { createMessageQueries } from './create-message-queries';
import { createMessageWrites } from './create-message-writes';
import { createOutboxHolder } from './create-outbox-holder';

export const createMessageRepository = (deps: StoreDeps): MessageRepository => ({
  ...createMessageWrites(deps),
  ...createMessageQueries(deps),
  ...createOutboxHolder(deps.models.messageOutboxes),
});
