import { sha256, type LedgerLine } from '../../../../../bot/web-chat/ledger-line';
import type {
  KillViews,
  OutboundView,
  RequestView,
  StoredMessageView,
  StoreView,
} from '../../../../../server/cli/drill/kills/views/kill-views';

export const aMessage = (over: Partial<StoredMessageView> = {}): StoredMessageView => ({
  id: 'M1',
  providerMessageId: 'H1',
  conversation: '/zhang-guilan',
  handledAt: new Date('2026-11-24T01:00:00.000Z'),
  isHandled: true,
  isSetAside: false,
  isHistory: false,
  ...over,
});

export const aRequest = (over: Partial<RequestView> = {}): RequestView => ({
  id: 'R1',
  sourceKey: 'M1#0',
  state: 'accepted',
  version: 2,
  events: [
    { seq: 1, kind: 'opened', causeId: 'open/M1#0', to: 'wang-fang' },
    { seq: 2, kind: 'accepted', causeId: 'M3', to: 'wang-fang' },
  ],
  ...over,
});

export const aRow = (over: Partial<OutboundView> = {}): OutboundView => ({
  id: 'M1/0/contact/web-chat/bot/zhang-guilan',
  conversation: 'zhang-guilan',
  sendClass: 'must-arrive',
  state: 'sent',
  isImage: false,
  notBefore: new Date('2026-11-24T01:00:00.000Z'),
  expiresAt: null,
  attempts: 1,
  sentText: '对吗？',
  providerMessageId: 'B1',
  ...over,
});

export const aLine = (over: Partial<LedgerLine> & { readonly text?: string } = {}): LedgerLine => {
  const { text = '对吗？', ...rest } = over;
  return {
    id: 'B1',
    conversation: 'zhang-guilan',
    room: false,
    from: 'bot',
    kind: 'text',
    sha256: sha256(text),
    at: '2026-11-24T01:00:01.000Z',
    ...rest,
  };
};

const said = (id: string) => aLine({ id, from: 'person', text: '灯坏了' });

/** 张桂兰 said what is the matter (H1) and 1 (H2), 王芳 took it (H3), the bot said something in a room: all is well. */
export function someViews(over: Partial<KillViews> = {}, store: Partial<StoreView> = {}): KillViews {
  return {
    submitted: [
      { id: 'H1', who: 'zhang-guilan', roomId: null, answerDue: true, opens: null },
      { id: 'H2', who: 'zhang-guilan', roomId: null, answerDue: true, opens: 'H1' },
      { id: 'H3', who: 'wang-fang', roomId: null, answerDue: true, opens: null },
    ],
    store: {
      messages: [
        aMessage(),
        aMessage({ id: 'M2', providerMessageId: 'H2' }),
        aMessage({ id: 'M3', providerMessageId: 'H3' }),
      ],
      requests: [aRequest()],
      outbound: [
        aRow(),
        aRow({ id: 'R1/e1/0/person/zhang-guilan', providerMessageId: 'B2', sentText: '已登记' }),
        aRow({ id: 'R1/e2/0/person/zhang-guilan', providerMessageId: 'B3', sentText: '已签收' }),
        aRow({
          id: 'M4/0/room/jia',
          conversation: 'jia',
          sendClass: 'must-not-repeat',
          providerMessageId: 'B4',
          sentText: '我在。',
        }),
      ],
      hubIds: ['H1', 'H2', 'H3', 'B1', 'B2', 'B3', 'B4'],
      ...store,
    },
    ledger: [
      said('H1'),
      said('H2'),
      said('H3'),
      aLine(),
      aLine({ id: 'B2', text: '已登记' }),
      aLine({ id: 'B3', text: '已签收' }),
      aLine({ id: 'B4', conversation: 'jia', room: true, text: '我在。' }),
    ],
    findings: [],
    scanned: { canaries: 2, bytes: 100 },
    outageNotice: sha256('已记下。'),
    outages: 1,
    ...over,
  };
}
