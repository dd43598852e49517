import type { ChannelContent } from './channel';
import type { OutboundMessage } from './outbound-message';
import type { Saying } from './saying';
import { markSecondCopy, mayHaveArrived } from './second-copy';

export type ContentOutcome =
  { readonly ok: true; readonly content: ChannelContent } | { readonly ok: false; readonly error: unknown };

/** The row's words as they go out, marked when an earlier copy may have arrived. A wording that fails is an outcome. */
export function toChannelContent(
  row: Pick<OutboundMessage, 'content' | 'failure'>,
  wording: (saying: Saying) => string,
): ContentOutcome {
  const { content } = row;
  if (content.kind === 'image') return { ok: true, content };
  try {
    const text = wording(content.saying);
    if (text.trim() === '') return { ok: false, error: new Error('the wording has no words') };
    return { ok: true, content: { kind: 'text', text: mayHaveArrived(row) ? markSecondCopy(text) : text } };
  } catch (error) {
    return { ok: false, error };
  }
}
