import type { HubMessage, HubStore } from './hub-store';
import type { MessageWindow } from './message-window';

/** How far everyone has read, kept on the server so that it survives a change of identity and a restart. */
export interface ReadMarks {
  /** Moves the mark forward; false when it was there already. */
  markRead(personId: string, conversation: string, messageId: string): Promise<boolean>;
  /** Messages of others after the mark, oldest first. */
  unreadOf(personId: string, conversation: string): readonly HubMessage[];
}

type MarkStore = Pick<HubStore, 'markRead' | 'reads'>;

/** Loads the marks of everyone named. */
export async function loadReadMarks(
  deps: { readonly store: MarkStore; readonly window: MessageWindow },
  personIds: readonly string[],
): Promise<ReadMarks> {
  const marks = new Map<string, Map<string, string>>();
  await Promise.all(
    personIds.map(async (id) => marks.set(id, new Map(Object.entries(await deps.store.reads(id))))),
  );
  const markOf = (personId: string, conversation: string): string =>
    marks.get(personId)?.get(conversation) ?? '';

  return {
    async markRead(personId, conversation, messageId) {
      if (messageId <= markOf(personId, conversation)) return false;
      await deps.store.markRead(personId, conversation, messageId);
      const mine = marks.get(personId) ?? new Map<string, string>();
      if (messageId > (mine.get(conversation) ?? '')) mine.set(conversation, messageId);
      marks.set(personId, mine);
      return true;
    },
    unreadOf(personId, conversation) {
      const mark = markOf(personId, conversation);
      return deps.window
        .of(conversation)
        .filter((message) => message.id > mark && message.from !== personId && message.kind !== 'system');
    },
  };
}
