import type { ChannelBehaviour } from './channel-behaviour';
import { ChannelError } from './channel-error';

/** Sends as the behaviour says; gives back what the send gave. */
export async function sendThrough<Sent>(
  { login, sends }: ChannelBehaviour,
  send: () => Promise<Sent>,
): Promise<Sent> {
  if (login === 'out') throw new ChannelError('NOT_LOGGED_IN');
  switch (sends) {
    case 'accepted':
      return send();
    case 'throttled':
      throw new ChannelError('THROTTLED');
    case 'refused':
      throw new ChannelError('REFUSED');
    case 'hang':
      return new Promise(() => undefined);
    case 'answer-lost':
      await send();
      throw new ChannelError('ANSWER_LOST');
    case 'answer-never':
      await send();
      return new Promise(() => undefined);
  }
}
