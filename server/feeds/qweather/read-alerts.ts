import { z } from 'zod';
import { type FeedReading, type WarningItem } from '../../core/notices/feed-item';
import { instant, kept } from '../answers/fields';
import { jsonOf } from '../answers/json-of';
import { leaves, leavesBut } from '../answers/leaves';
import { severityOf } from '../answers/severity-of';
import { malformed, unreadable } from '../answers/unreadable';
import { qweatherRefusal } from './qweather-refusal';

const alert = z.object({
  id: z.string().min(1),
  senderName: z.string().nullish(),
  issuedTime: instant,
  messageType: z.object({
    code: z.enum(['alert', 'update', 'cancel']),
    supersedes: z.array(z.string()).nullish(),
  }),
  eventType: z.object({ name: z.string() }),
  severity: z.string().nullish(),
  color: z.object({ code: z.string().nullish() }).nullish(),
  effectiveTime: instant.nullish(),
  onsetTime: instant.nullish(),
  expireTime: instant.nullish(),
  headline: z.string().min(1),
  description: z.string().nullish(),
});
const answer = z.object({
  metadata: z.looseObject({
    zeroResult: z.boolean(),
    attributions: z.array(z.string()).nullish(),
  }),
  alerts: z.array(kept(alert)).nullish(),
});
type Metadata = z.infer<typeof answer>['metadata'];
type Kept = { readonly said: z.infer<typeof alert>; readonly raw: unknown };

const own = [
  ...['id', 'issuedTime', 'messageType.supersedes', 'eventType.name'],
  ...['onsetTime', 'expireTime', 'headline', 'description'],
];
const statuses = { alert: 'new', update: 'update', cancel: 'cancel' } as const;

/**
 * Alerts in force at a point, `/weatheralert/v1/current/{lat}/{lon}`.
 * The answer names no area: it is for the point that was asked about.
 */
export function readQWeatherAlerts(text: string): FeedReading {
  const json = jsonOf(text);
  const refusal = qweatherRefusal(json);
  if (refusal !== null) return unreadable('refused', refusal);
  const { data, error } = answer.safeParse(json);
  if (error) return malformed(error);
  const alerts = data.alerts ?? [];
  if (alerts.length > 0) {
    const items = alerts.map((one) => itemOf(one, data.metadata));
    return { kind: 'items', items, updatedAt: null };
  }
  if (data.metadata.zeroResult) return { kind: 'none', updatedAt: null };
  return unreadable('incomplete', 'zeroResult is false and there is no alert');
}

function itemOf({ said, raw }: Kept, metadata: Metadata): WarningItem {
  return {
    kind: 'warning',
    id: said.id,
    attribution: said.senderName ? `${said.senderName}（和风天气）` : '和风天气',
    link: metadata.attributions?.find((line) => line.startsWith('https://')) ?? null,
    status: statuses[said.messageType.code],
    supersedes: said.messageType.supersedes ?? [],
    event: said.eventType.name,
    severity: severityOf(said.color?.code, said.severity),
    title: said.headline,
    text: said.description ?? '',
    areaCodes: [],
    areaNames: [],
    issuedAt: said.issuedTime,
    from: said.onsetTime ?? said.effectiveTime ?? null,
    until: said.expireTime ?? null,
    more: { ...leavesBut(raw, own), ...leaves({ metadata }) },
  };
}
