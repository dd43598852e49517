interface Alert {
  readonly id: string;
  readonly issued: string;
  readonly type?: 'alert' | 'update' | 'cancel';
  readonly supersedes?: readonly string[];
  readonly event?: string;
  readonly color?: string;
  readonly until?: string | null;
  readonly text?: string;
}

/** An answer of QWeather's alerts at our point. */
export const qweatherAlerts = (...alerts: readonly Alert[]): string =>
  JSON.stringify({
    metadata: { tag: 't', zeroResult: alerts.length === 0, attributions: ['https://example.org/terms'] },
    alerts: alerts.map((alert) => ({
      ...{ id: alert.id, senderName: '银杏市气象台', issuedTime: alert.issued },
      messageType: { code: alert.type ?? 'alert', supersedes: alert.supersedes ?? [] },
      eventType: { name: alert.event ?? '暴雨', code: '1' },
      ...{ severity: 'severe', color: { code: alert.color ?? 'yellow' } },
      ...{ effectiveTime: alert.issued, expireTime: alert.until ?? null },
      headline: `银杏市气象台发布${alert.event ?? '暴雨'}预警`,
      description: alert.text ?? '预计未来6小时有暴雨，请注意防范。',
    })),
  });

interface Alarm {
  readonly id: string;
  readonly title: string;
  readonly issued: string;
}

/** One page of the national centre's alarm list. */
export const nmcAlarms = (alarms: readonly Alarm[], page = 1, pages = 1): string =>
  JSON.stringify({
    code: 0,
    msg: 'success',
    data: {
      page: {
        ...{ pageNo: page, pageSize: Math.max(1, alarms.length), totalPage: pages },
        count: alarms.length * pages,
        list: alarms.map(({ id, title, issued }) => ({
          alertid: id,
          issuetime: issued,
          title,
          url: '',
          pic: '',
        })),
      },
    },
  });

/** Articles as RSS. */
export const rss = (
  items: readonly {
    readonly id: string;
    readonly title: string;
    readonly date: string;
    readonly text?: string;
  }[],
): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>银杏县政府</title><link>https://county.example/</link>${items
    .map(
      ({ id, title, date, text = '' }) =>
        `<item><guid>${id}</guid><title>${title}</title><link>https://county.example/${id}</link><pubDate>${date}</pubDate><description>${text}</description></item>`,
    )
    .join('')}</channel></rss>`;
