import type { Notice } from './notice';
import { isFromSource } from './notice-author';

const publicKinds: readonly Notice['audience']['kind'][] = ['rooms', 'screens', 'households', 'farmers'];

/**
 * Whether the screens and the portal show it: it has gone out, is in force, and is no matter between us and few. A warning that
 * nobody need read first is shown while the quiet hours keep it from the rooms.
 */
export function isPublic(notice: Notice, now: Date): boolean {
  const { state, audience, severity, approvalsNeeded, endedAt, validUntil } = notice;
  const isOut = state === 'sent' || state === 'sending';
  const waitsForMorning =
    state === 'approved' && severity !== 'routine' && isFromSource(notice) && approvalsNeeded === 0;
  const isInForce = endedAt === null && validUntil > now;
  return (isOut || waitsForMorning) && isInForce && publicKinds.includes(audience.kind);
}
