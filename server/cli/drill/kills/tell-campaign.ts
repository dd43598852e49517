import type { DrillResult } from '../harness/tell-result';
import { killTargets } from './kill-plan';
import type { Campaign } from './run-campaign';
import { countOvertaken } from './views/count-overtaken';

const examples = 3;

/** What a campaign found, as a table and as figures. */
export function tellCampaign(campaign: Campaign, seed: number, minutes: number): DrillResult {
  const { rounds, results, views } = campaign;
  const kills = rounds.flatMap(({ targets }) => targets);
  const killed = Object.fromEntries(
    killTargets.map((name) => [name, kills.filter((one) => one === name).length]),
  );
  const ups = rounds.flatMap(({ upAfterMs }) => upAfterMs ?? []).sort((one, other) => one - other);
  const uncertain = views.store.outbound.filter(({ state }) => state === 'uncertain').length;
  const copies = views.store.outbound.filter(({ sentText }) => sentText?.startsWith('（重复发送）')).length;
  const closed = views.store.requests.filter(({ state }) => state === 'closed').length;
  const overtaken = countOvertaken(views.store.messages);
  const notices = views.ledger.filter((line) => line.sha256 === views.outageNotice).length;
  const ok =
    campaign.isQuiet &&
    campaign.refused.length === 0 &&
    results.every(({ broken, checked }) => broken.length === 0 && checked > 0);
  const left = Object.entries(campaign.unfinished).map(([kind, count]) => `${kind} ${String(count)}`);
  return {
    drill: 'kills',
    ok,
    rows: [
      ['seed', String(seed)],
      [
        'kills',
        `${Object.entries(killed)
          .map(([name, count]) => `${name} ${String(count)}`)
          .join(', ')}`,
      ],
      ['rounds/min', (rounds.length / minutes).toFixed(1)],
      ['up again', `p50 ${seconds(ups, 0.5)} s, most ${seconds(ups, 1)} s`],
      [
        'quiet after',
        `${(campaign.quiesceMs / 1_000).toFixed(1)} s${campaign.isQuiet ? '' : ` NOT: ${left.join(', ')}`}`,
      ],
      [
        'acknowledged',
        `${String(views.submitted.length)}, refused ${String(campaign.refused.length)}, waiting ${String(campaign.unacknowledged)}`,
      ],
      ['out of order', `${String(overtaken)} messages handled after a later one of the same person`],
      ['requests', `${String(views.store.requests.length)}, closed ${String(closed)}`],
      [
        'sent',
        `${String(views.store.outbound.length)} rows, marked copies ${String(copies)}, uncertain ${String(uncertain)}, outage notices ${String(notices)}`,
      ],
      ...results.map(({ name, promise, checked, broken }) => {
        const found =
          broken.length === 0
            ? checked > 0
              ? 'ok'
              : 'NOTHING CHECKED'
            : `BROKEN ${String(broken.length)}: ${broken.slice(0, examples).join('; ')}`;
        return [name, `${promise}: ${String(checked)}, ${found}`] as const;
      }),
    ],
    figures: {
      seed,
      rounds: rounds.length,
      killed,
      roundsPerMinute: Number((rounds.length / minutes).toFixed(1)),
      upMs: { p50: at(ups, 0.5), most: at(ups, 1) },
      quiesceMs: campaign.quiesceMs,
      isQuiet: campaign.isQuiet,
      acknowledged: views.submitted.length,
      refused: campaign.refused.length,
      requests: views.store.requests.length,
      closed,
      outbound: views.store.outbound.length,
      markedCopies: copies,
      uncertain,
      outageNotices: notices,
      overtaken,
      uncertainPerKill: kills.length === 0 ? 0 : Number((uncertain / kills.length).toFixed(3)),
      invariants: Object.fromEntries(
        results.map(({ name, checked, broken }) => [name, { checked, broken: broken.length }]),
      ),
    },
  };
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
const seconds = (sorted: readonly number[], part: number): string => (at(sorted, part) / 1_000).toFixed(1);
