import type { ProcessReport, TroubleCode } from '../shared/process-reports';

const holding: readonly TroubleCode[] = [
  'account-down',
  'account-logged-out',
  'account-silent',
  'account-throttled',
  'account-banned',
  'account-day-spent',
  'sending-fails',
];
/** Twelve reports in a row that did not come: the process is not there. */
const silentMs = 60_000;

/**
 * Whether nothing can be said in chat now, by what the bot says of itself: the account is logged out, throttled or banned, or the
 * bot has died. Who has never run one is not told so.
 */
export function isAccountHeld(reports: readonly ProcessReport[], now: Date): boolean {
  const bot = reports.find(({ process }) => process === 'bot');
  if (!bot) return false;
  if (now.getTime() - bot.at.getTime() > silentMs) return true;
  return bot.trouble !== null && holding.includes(bot.trouble.code);
}
