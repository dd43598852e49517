import type { Saying } from '../../../server/core/outbound/saying';
import type { DomainError } from '../../../server/core/shared/errors';
import { sayOfBot } from '../../wording/bot-sayings';
import { sayOfCallBot } from '../../wording/call-bot-sayings';

/** The sentence for a refusal of a deed on calls; null: it is none. */
export function sayingOfCallRefusal({ code }: DomainError): Saying | null {
  switch (code) {
    case 'calls.not-telephonist':
      return sayOfCallBot('refused-call-telephonist', {});
    case 'calls.not-on-list':
      return sayOfCallBot('refused-call-not-on-list', {});
    case 'calls.busy':
      return sayOfBot('refused-busy', {});
    default:
      return null;
  }
}
