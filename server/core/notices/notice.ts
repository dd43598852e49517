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

/** Orange and red ask for answers of people, which is not built: they are refused. */
export type NoticeSeverity = 'routine' | 'blue' | 'yellow';

/**
 * draft: waits for the second person. approved: goes out at `goesOutAt` unless it is withdrawn before. sent: handed to the
 * sender; what became of it in each room stands in `outbound`.
 */
export type NoticeState = 'draft' | 'refused' | 'approved' | 'sent' | 'expired' | 'withdrawn';

export type NoticeEventKind = 'written' | 'approved' | 'refused' | 'sent' | 'expired' | 'withdrawn';

/** One move. `note`: why it was refused. */
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

/** A notice (通知) that somebody wrote for the residents' rooms of areas. Nothing is edited away: every move is one event. */
export interface Notice extends MovedRecord {
  readonly number: NoticeNumber;
  readonly column: NoticeColumn;
  readonly severity: NoticeSeverity;
  readonly title: string | null;
  /** As it was written, at most 1,000 graphemes. */
  readonly text: string;
  readonly areaIds: readonly string[];
  /** Fixed when it is approved; empty before. */
  readonly roomIds: readonly string[];
  /** After that it is not sent any more. */
  readonly validUntil: Date;
  readonly state: NoticeState;
  readonly byId: string;
  readonly writtenAt: Date;
  readonly approvedById: string | null;
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
