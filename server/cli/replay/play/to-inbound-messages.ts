import type { InboundMessage } from '../../../../bot/pipeline/message';
import type { LineOf } from '../scenario/scenario-lines';
import { replayChannel } from '../world/to-core-community';

export interface ToInboundInput {
  readonly line: LineOf<'said'>;
  /** The bot's own contact. */
  readonly account: string;
  readonly nameOf: (contactId: string) => string;
}

/** What a line sends: one message, or a photo and its caption as the next. */
export function toInboundMessages({ line, account, nameOf }: ToInboundInput): readonly InboundMessage[] {
  const bare: InboundMessage = {
    channel: replayChannel,
    account,
    providerMessageId: `line-${line.line}`,
    contactId: line.from,
    contactName: nameOf(line.from),
    roomId: line.room ?? null,
    kind: 'text',
    text: line.text ?? '',
    voiceSeconds: null,
    mentionsBot: line.mentions?.includes(account) ?? false,
    fromSelf: false,
    at: line.at,
    attachmentId: null,
  };
  if (line.voice) {
    const { seconds, transcript } = line.voice;
    return [{ ...bare, kind: 'voice', text: transcript ?? '', voiceSeconds: seconds }];
  }
  if (!line.image) return [bare];
  const photo: InboundMessage = { ...bare, kind: 'image', text: '', attachmentId: line.image.name };
  const caption = { ...bare, providerMessageId: `line-${line.line}-caption` };
  return line.text === undefined || line.text === '' ? [photo] : [photo, caption];
}
