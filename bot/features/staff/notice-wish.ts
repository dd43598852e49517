import { noticeColumns, type NoticeAudience, type NoticeSeverity } from '../../../server/core/notices/notice';
import type { NoticeWish } from '../../../server/core/notices/plan-notice';
import type { DialogueState } from '../../../server/core/requests/dialogue-state';

type Asked = Extract<DialogueState, { kind: 'confirm-notice' }>['wish'];

/** A wish as the question keeps it until it is answered. */
export function toAsked({ column, severity, text, areaIds, validUntil, audience }: NoticeWish): Asked {
  return {
    column,
    severity,
    text,
    areaIds,
    validUntil,
    audience: { kind: audience.kind, of: partOf(audience) },
  };
}

function partOf(audience: NoticeAudience): string | null {
  switch (audience.kind) {
    case 'farmers':
      return audience.crop;
    case 'members':
      return audience.branch;
    case 'building':
      return audience.buildingId;
    default:
      return null;
  }
}

const severities: readonly NoticeSeverity[] = ['routine', 'blue', 'yellow', 'orange', 'red'];

/** Null: it was asked by an earlier version that knew other columns. */
export function toWish({ column, severity, audience, ...rest }: Asked): NoticeWish | null {
  const known = noticeColumns.find((name) => name === column);
  const degree = severities.find((name) => name === severity);
  const whom = audience ? toAudience(audience) : ({ kind: 'rooms' } as const);
  if (!known || !degree || !whom) return null;
  const { text, areaIds, validUntil } = rest;
  const said = { text, areaIds, validUntil, audience: whom };
  return { ...said, title: null, event: null, column: known, severity: degree };
}

function toAudience({ kind, of }: NonNullable<Asked['audience']>): NoticeAudience | null {
  if (kind === 'rooms' || kind === 'screens' || kind === 'households') return { kind };
  if (of === null) return null;
  if (kind === 'farmers') return { kind, crop: of };
  if (kind === 'members') return { kind, branch: of };
  return kind === 'building' ? { kind, buildingId: of } : null;
}
