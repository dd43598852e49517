import type { CallPart } from '../calls/call';
import type { Cause } from '../outbound/change-record';
import type { MovedRecord } from '../outbound/moved-record';

/** The columns of the screens and of what is pushed, as they are called. */
export const noticeColumns = [
  '政策法规',
  '时事动态',
  '政务办理',
  '服务指南',
  '农经信息',
  '气象预报',
] as const;

export type NoticeColumn = (typeof noticeColumns)[number];

/**
 * routine: waits for its window and for the morning. Blue and yellow: one line to the rooms and the screens. Orange: the leads
 * answer 收到 besides. Red: leads, building heads and hub households do, at any hour.
 */
export type NoticeSeverity = 'routine' | 'blue' | 'yellow' | 'orange' | 'red';

/**
 * Whom it is for, within its areas. rooms: the residents' rooms, and the screens. screens: nobody is written to. The others are
 * written to one by one: everybody of the households, of those that grow a crop, of a Party branch, of a building.
 */
export type NoticeAudience =
  | { readonly kind: 'rooms' }
  | { readonly kind: 'screens' }
  | { readonly kind: 'households' }
  | { readonly kind: 'farmers'; readonly crop: string }
  | { readonly kind: 'members'; readonly branch: string }
  | { readonly kind: 'building'; readonly buildingId: string };

/** Where what it says comes from; a notice of two has the same news from both. */
export interface NoticeSource {
  /** Of `sources.csv`; `calendar` for the agricultural calendar. */
  readonly sourceId: string;
  /** The source's own id of the item. */
  readonly itemId: string;
  /** Who says so, as it has to be named. */
  readonly attribution: string;
  readonly link: string | null;
}

/**
 * draft: waits for the second person. approved: goes out at `goesOutAt` unless it is withdrawn before. sending: a part of those it
 * is for has been handed to the sender. sent: all of them; what became of it for each stands in `outbound`.
 */
export type NoticeState =
  | 'draft'
  | 'refused'
  | 'approved'
  | 'sending'
  | 'sent'
  | 'expired'
  | 'withdrawn'
  /** The source says that what it warned of is over. */
  | 'cancelled'
  /** A correction or an update stands in its place. */
  | 'superseded';

/** agreed: one of two approvals. also-said: another source says the same. */
export type NoticeEventKind =
  | 'written'
  | 'agreed'
  | 'approved'
  | 'refused'
  | 'sent'
  | 'also-said'
  | 'expired'
  | 'withdrawn'
  | 'cancelled'
  | 'superseded';

/** One move. `note`: why it was refused, the number of what supersedes it. */
export interface NoticeEvent extends Cause {
  readonly seq: number;
  readonly kind: NoticeEventKind;
  readonly note: string | null;
}

/** `YX-0609-N01`: a sequence of its own, unique by (community, openedOn, seq). */
export interface NoticeNumber {
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly openedOn: string;
  readonly seq: number;
  readonly label: string;
}

/** Somebody who has to answer a warning, as what and of which area. */
export interface Responsible {
  readonly personId: string;
  readonly areaId: string;
  readonly part: CallPart;
}

/** A notice (通知), written by somebody or taken from a source. Nothing is edited away: every move is one event. */
export interface Notice extends MovedRecord {
  readonly number: NoticeNumber;
  readonly column: NoticeColumn;
  readonly severity: NoticeSeverity;
  readonly title: string | null;
  /** As it was written, at most 1,000 graphemes. */
  readonly text: string;
  readonly areaIds: readonly string[];
  readonly audience: NoticeAudience;
  /** Fixed when it is approved; empty before. */
  readonly roomIds: readonly string[];
  /** The same of those written to one by one, without those nobody can write to. */
  readonly personIds: readonly string[];
  /** Who it was for when it was approved, and nobody can write to. */
  readonly unreachedIds: readonly string[];
  /**
   * Who has to answer it, fixed when it first goes out. They are asked and are not sent the notice besides, whoever else it is for.
   * Null: it has not gone out, or an earlier version sent it and told them both.
   */
  readonly called: readonly Responsible[] | null;
  /** How many of `roomIds`, then `personIds`, have been handed to the sender. */
  readonly handedOver: number;
  /** How many of those have been told that it was withdrawn or cancelled. */
  readonly toldOver: number;
  /** Empty: written by hand. */
  readonly sources: readonly NoticeSource[];
  /** The warning it tells of: 暴雨; null for everything else. */
  readonly event: string | null;
  /** The notice it corrects or updates. */
  readonly supersedesId: string | null;
  /** After that it is not sent any more. */
  readonly validUntil: Date;
  readonly state: NoticeState;
  /** A person's id, or `source/<sourceId>`. */
  readonly byId: string;
  readonly writtenAt: Date;
  /** Who agreed, first to last; a trusted source needs nobody. */
  readonly approvedByIds: readonly string[];
  /** Fixed when it is written or when its audience grows beyond. */
  readonly approvalsNeeded: 0 | 1 | 2;
  /** Until then it can be withdrawn without a word to anybody; null before it is approved. */
  readonly goesOutAt: Date | null;
  readonly sentAt: Date | null;
  readonly endedAt: Date | null;
  readonly policyVersion: string;
  readonly events: readonly NoticeEvent[];
}

/** `YX-0609-N01`: community code, month and day, at least two digits. */
export function formatNoticeNumber(communityCode: string, openedOn: string, seq: number): NoticeNumber {
  const monthDay = openedOn.slice(5).replace('-', '');
  return { openedOn, seq, label: `${communityCode}-${monthDay}-N${String(seq).padStart(2, '0')}` };
}
