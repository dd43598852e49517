import type { Channel, ChannelContent, ChannelTarget, SendOutcome } from '../../server/core/outbound/channel';
import type { Clock } from '../../server/core/shared/clock';

export interface SentMessage {
  readonly to: string;
  readonly text: string;
  readonly at: Date;
}

export interface FakeChannel extends Channel {
  readonly sent: SentMessage[];
  /** What the next sends answer; `accepted` when nothing is left. A message that may have arrived is in `sent` too. */
  readonly answers: (SendOutcome | Error)[];
  ready: boolean;
  /** Called at the beginning of each send, before the channel looks at the clock. */
  meanwhile: () => Promise<void> | void;
}

/** A channel that takes everything, unless it was told what to answer. */
export function createFakeChannel(clock: Clock, name = 'web-chat', account = 'bot'): FakeChannel {
  const channel: FakeChannel = {
    name,
    account,
    sent: [],
    answers: [],
    ready: true,
    meanwhile: () => undefined,
    isReady: () => channel.ready,
    async send(target: ChannelTarget, content: ChannelContent, leaveBefore: Date): Promise<SendOutcome> {
      await channel.meanwhile();
      if (clock.now() >= leaveBefore) return { kind: 'not-sent', reason: 'too-late' };
      const answer = channel.answers.shift() ?? {
        kind: 'accepted',
        providerMessageId: `m${channel.sent.length + 1}`,
      };
      if (answer instanceof Error) throw answer;
      if (answer.kind === 'not-sent') return answer;
      const to = target.kind === 'room' ? target.roomId : target.contactId;
      channel.sent.push({
        to,
        text: content.kind === 'text' ? content.text : `[${content.attachmentId}]`,
        at: clock.now(),
      });
      return answer;
    },
  };
  return channel;
}
