import { presentHome } from '../../../../server/http/presenters/present-home';

const well = { ok: true } as const;
const full = { ok: false, whyNot: 'the disk is full: new messages are refused', code: 'health.disk-full' };

describe('the home page', () => {
  it('says of an empty list that nothing is in it, and of a part that it is well', () => {
    const page = presentHome({
      webChat: true,
      report: { ok: true, checks: { store: well, 'set-aside': well, spool: well } },
    });
    expect(page).toContain('<span>没处理成的</span><span>没有</span>');
    expect(page).toContain('<span>暂存消息</span><span>没有</span>');
    expect(page).toContain('<span>存储</span><span>正常</span>');
  });

  it('leads to what everybody may see, with and without the chat page', () => {
    for (const webChat of [true, false]) {
      const page = presentHome({ webChat, report: { ok: true, checks: {} } });
      expect(page).toContain('href="/portal"');
      expect(page).toContain('href="/hall/"');
      expect(page.includes('href="/chat/"')).toBe(webChat);
    }
  });

  it('does not promise to keep new messages while the disk is full', () => {
    const page = presentHome({ webChat: true, report: { ok: false, checks: { 'store-writes': full } } });
    expect(page).toContain('新消息收不进');
    expect(page).not.toContain('先存好');
  });
});
