import { isAccountHeld } from '../../../../server/core/calls/account-held';
import type { ProcessReport, TroubleCode } from '../../../../server/core/shared/process-reports';

const now = new Date('2026-06-09T10:00:00+08:00');
const report = (code: TroubleCode | null, secondsAgo = 5, process = 'bot'): ProcessReport => ({
  ...{ process, holder: 'bot-1', figures: {} },
  trouble: code === null ? null : { code, until: null, urgentWaiting: 0 },
  at: new Date(now.getTime() - secondsAgo * 1_000),
});

describe('whether nothing can be said in chat', () => {
  it.each<TroubleCode>([
    'account-down',
    'account-logged-out',
    'account-silent',
    'account-throttled',
    'account-banned',
    'sending-fails',
  ])('%s says so', (code) => {
    expect(isAccountHeld([report(null, 1, 'jobs'), report(code)], now)).toBe(true);
  });

  it.each<TroubleCode | null>([null, 'account-starting', 'standby', 'store-fails'])('%s does not', (code) => {
    expect(isAccountHeld([report(code)], now)).toBe(false);
  });

  it('a bot that has said nothing for a minute is not there; one that never was is not waited for', () => {
    expect(isAccountHeld([report(null, 61)], now)).toBe(true);
    expect(isAccountHeld([report(null, 60)], now)).toBe(false);
    expect(isAccountHeld([report('account-banned', 1, 'bot-standby')], now)).toBe(false);
  });
});
