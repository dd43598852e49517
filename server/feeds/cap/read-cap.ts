import { type FeedReading, type WarningItem } from '../../core/notices/feed-item';
import { hasDocumentType } from '../answers/has-document-type';
import { leavesBut } from '../answers/leaves';
import { severityOf } from '../answers/severity-of';
import { malformed, unreadable } from '../answers/unreadable';
import { httpLink } from '../articles/http-link';
import { type CapAlert, capAlert } from './cap-alert';
import { capTree } from './cap-tree';
import { mainInfos } from './main-infos';

const statuses = { Alert: 'new', Update: 'update', Cancel: 'cancel' } as const;
const own = ['alert.identifier', 'alert.sent'];

/**
 * One message of the Common Alerting Protocol 1.2. Only what is meant for the public is read:
 * exercises, tests, drafts, restricted messages and those between systems (Ack, Error) are refused.
 * `more` has the whole message by its paths, also the languages that were not chosen.
 */
export function readCap(text: string): FeedReading {
  if (hasDocumentType(text)) return unreadable('unsafe', 'has a DOCTYPE');
  const tree = capTree(text);
  if (tree === undefined) return unreadable('malformed', 'not well-formed XML');
  const { data, error } = capAlert.safeParse(tree);
  if (error) return malformed(error);
  const { alert } = data;
  const { status, scope, msgType } = alert;
  if (status !== 'Actual') return unreadable('refused', `status ${status}`);
  if (scope !== 'Public') return unreadable('refused', `scope ${scope}`);
  if (msgType === 'Ack' || msgType === 'Error') return unreadable('refused', `msgType ${msgType}`);
  if (msgType !== 'Cancel' && alert.info.length === 0) return unreadable('incomplete', 'no info');
  return { kind: 'items', items: [itemOf(alert, statuses[msgType], tree)], updatedAt: null };
}

function itemOf(alert: CapAlert, status: WarningItem['status'], tree: unknown): WarningItem {
  const { first, all } = mainInfos(alert.info);
  const areas = all.flatMap((info) => info.area);
  const codes = areas.flatMap((area) => area.geocode);
  return {
    kind: 'warning',
    id: `${alert.sender},${alert.identifier}`,
    attribution: first?.senderName ?? alert.sender,
    link: first?.web === undefined ? null : httpLink(first.web, null),
    status,
    supersedes: alert.references.map((one) => one.split(',').slice(0, 2).join(',')),
    event: first?.event ?? '',
    severity: severityOf(first?.severity),
    title: first?.headline ?? first?.event ?? '',
    text: first?.description ?? first?.instruction ?? '',
    areaCodes: [...new Set(codes.map(({ valueName, value }) => `${valueName} ${value}`))],
    areaNames: [...new Set(areas.map((area) => area.areaDesc))],
    issuedAt: alert.sent,
    from: first?.onset ?? first?.effective ?? null,
    until: first?.expires ?? null,
    more: leavesBut(tree, own),
  };
}
