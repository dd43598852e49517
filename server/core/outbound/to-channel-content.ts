import { bundleRules } from './bundle-rules';
import type { ChannelContent } from './channel';
import type { OutboundMessage } from './outbound-message';
import type { Saying } from './saying';
import { markSecondCopy, mayHaveArrived } from './second-copy';

export type ContentOutcome =
  { readonly ok: true; readonly content: ChannelContent } | { readonly ok: false; readonly error: unknown };

type Worded = Pick<OutboundMessage, 'content' | 'failure' | 'bundle'>;

/**
 * The words of the rows as one message goes out, one under the other, marked when an earlier copy may have arrived. A wording that
 * fails is an outcome. Only sayings are bundled; an image comes alone.
 */
export function toChannelContent(
  [first, ...others]: readonly [Worded, ...Worded[]],
  wording: (saying: Saying) => string,
): ContentOutcome {
  if (first.content.kind === 'image') return { ok: true, content: first.content };
  try {
    const texts = [first, ...others].map(({ content }) =>
      content.kind === 'saying' ? wording(content.saying) : '',
    );
    if (texts.some((text) => text.trim() === ''))
      return { ok: false, error: new Error('the wording has no words') };
    const text = texts.join(first.bundle ? bundleRules[first.bundle].between : '\n');
    const mayBeSecond = [first, ...others].some(mayHaveArrived);
    return { ok: true, content: { kind: 'text', text: mayBeSecond ? markSecondCopy(text) : text } };
  } catch (error) {
    return { ok: false, error };
  }
}
