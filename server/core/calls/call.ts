import type { Cause } from '../outbound/change-record';
import type { MovedRecord } from '../outbound/moved-record';

/** As whom somebody is asked to answer a warning. backup: B of an area's post. */
export type CallPart = 'lead' | 'backup' | 'building-head' | 'hub';

/**
 * asked: the message is on its way or has gone out, and nobody has answered. to-phone: on the list of the duty officer. reached,
 * not-reached: what the duty officer found. ended: it is not needed any more.
 */
export type CallState = 'asked' | 'answered' | 'to-phone' | 'reached' | 'not-reached' | 'ended';

/** Why somebody is on the list. not-sent: the chat cannot be used now. unreachable: they have no chat we could write to. */
export type PhoneReason = 'unanswered' | 'not-sent' | 'unreachable';

export type CallEventKind = 'asked' | 'answered' | 'to-phone' | 'reached' | 'not-reached' | 'ended';

export interface CallEvent extends Cause {
  readonly seq: number;
  readonly kind: CallEventKind;
  /** What the duty officer said besides. */
  readonly note: string | null;
}

/** What it is about. A warning asks for 收到; of an urgent message only that it reaches its person. */
export type CallSubject =
  | {
      readonly kind: 'notice';
      readonly noticeId: string;
      /** `YX-0609-N01` */
      readonly label: string;
      readonly severity: 'orange' | 'red';
      /** 暴雨 */
      readonly event: string;
    }
  | {
      readonly kind: 'message';
      readonly outboundId: string;
      readonly requestId: string | null;
      /** `YX-0609-003`; null: it is about no request. */
      readonly label: string | null;
    };

/** One person who has to hear of something now, by chat or else by telephone. Unique by its id: `<subject>/call/<person>`. */
export interface Call extends MovedRecord {
  readonly about: CallSubject;
  /** The notice's or the outbound row's id: what it is listed by. */
  readonly subjectId: string;
  readonly personId: string;
  readonly areaId: string | null;
  readonly part: CallPart | null;
  readonly state: CallState;
  readonly askedAt: Date;
  /** The outbound row of the message that asks; null: none could be written. */
  readonly messageId: string | null;
  readonly phoneReason: PhoneReason | null;
  /** When it came onto the list. */
  readonly toPhoneAt: Date | null;
  /** Whose list it is on. */
  readonly dutyId: string | null;
  /** Answered, reached or ended at. */
  readonly settledAt: Date | null;
  /** It is not asked or telephoned about after that. */
  readonly validUntil: Date;
  readonly policyVersion: string;
  readonly events: readonly CallEvent[];
}
