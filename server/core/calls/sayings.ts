import type { Saying } from '../outbound/saying';
import type { CallPart, PhoneReason } from './call';

/** What a warning is called: `YX-0609-N01`, 红色, 暴雨. */
export interface WarningWords {
  number: string;
  severity: 'orange' | 'red';
  event: string;
}

/** Everything a deed on calls says, by code. Dates are ISO strings. The sentences are in the wording. */
export interface CallSayings {
  /** `text`: the beginning of what the warning says. */
  'call-asked': WarningWords & { part: CallPart; text: string; validUntil: string };
  /** `instead`: the number of what stands in its place, if something does. */
  'call-over': WarningWords & { why: 'withdrawn' | 'cancelled' | 'superseded'; instead: string | null };
  /** One line on the card of who telephones. */
  'phone-line': WarningWords & {
    name: string;
    phone: string | null;
    area: string | null;
    part: CallPart | null;
    reason: PhoneReason;
  };
  /** The same for an urgent message that cannot leave. */
  'phone-line-message': { name: string; phone: string | null; number: string | null };
  /** They have answered by chat meanwhile. */
  'phone-line-off': WarningWords & { name: string };
}

export function sayOfCall<C extends keyof CallSayings>(code: C, params: CallSayings[C]): Saying {
  return { code, params: { ...params } };
}
