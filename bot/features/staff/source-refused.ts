import type { Saying } from '../../../server/core/outbound/saying';
import type { DomainError } from '../../../server/core/shared/errors';
import { sayOfBot } from '../../wording/bot-sayings';
import { sayOfSourceBot } from '../../wording/source-bot-sayings';

/** The sentence for a refusal of a deed on sources of notices; null: it is none. */
export function sayingOfSourceRefusal({ code }: DomainError): Saying | null {
  if (code === 'feeds.not-keeper') return sayOfSourceBot('refused-source-keeper', {});
  return code === 'feeds.busy' ? sayOfBot('refused-busy', {}) : null;
}
