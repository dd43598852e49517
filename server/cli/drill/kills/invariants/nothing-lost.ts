import type { KillViews, OutboundView, StoredMessageView, Submitted } from '../views/kill-views';
import type { Invariant } from './invariant';

/** I1: what was acknowledged is in the channel's ledger and in the store, was acted on, and was answered. */
export const nothingLost: Invariant = (views) => {
  const { submitted, store, ledger } = views;
  const accepted = new Set(ledger.map(({ id }) => id));
  const messages = new Map(store.messages.map((message) => [message.providerMessageId, message]));
  const answers = answersOf(views);
  const noted = store.hubIds.filter((id) => !accepted.has(id)).map((id) => `${id} kept, not in the ledger`);
  const broken = submitted.flatMap((one) => {
    const why = whatIsWrong(one, messages.get(one.id), accepted, answers);
    return why === null ? [] : [`${one.id} ${why}`];
  });
  return {
    name: 'I1',
    promise: '已确认的一条不丢，都有答复 nothing acknowledged is lost or unanswered',
    checked: submitted.length,
    broken: [...noted, ...broken],
  };
};

function whatIsWrong(
  one: Submitted,
  message: StoredMessageView | undefined,
  accepted: ReadonlySet<string>,
  answers: { ofMessage: ReadonlySet<string>; ofOpening: ReadonlySet<string> },
): string | null {
  if (!accepted.has(one.id)) return 'not in the ledger';
  if (!message) return 'not in messages';
  if (message.isHistory) return 'taken for history';
  if (message.isSetAside) return 'set aside';
  if (!message.isHandled) return 'not handled';
  if (!one.answerDue) return null;
  const opened = one.opens !== null && answers.ofOpening.has(one.opens);
  return answers.ofMessage.has(message.id) || opened ? null : 'not answered';
}

const arrived: readonly OutboundView['state'][] = ['sent', 'uncertain'];

/** Which messages something was said about: by the turn itself, by the move it caused, by the opening it led to. */
function answersOf({ store }: KillViews) {
  const said = store.outbound.filter((row) => arrived.includes(row.state)).map(({ id }) => id);
  const starts = new Set(said.map((id) => id.split('/').slice(0, 2).join('/')));
  const ofMessage = new Set(said.map((id) => id.split('/')[0] ?? ''));
  const providerIds = new Map(store.messages.map((message) => [message.id, message.providerMessageId]));
  const ofOpening = new Set<string>();
  for (const request of store.requests) {
    for (const { causeId, seq } of request.events) {
      // A move of several events says everything under the first of them.
      if (starts.has(`${request.id}/e${String(seq)}`)) ofMessage.add(causeId);
    }
    const source = providerIds.get(request.sourceKey.split('#')[0] ?? '');
    if (source !== undefined && starts.has(`${request.id}/e1`)) ofOpening.add(source);
  }
  return { ofMessage, ofOpening };
}
