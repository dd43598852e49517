import type { OutboundMessage } from '../../../core/outbound/outbound-message';
import { outageKeeping } from '../world/outages';
import { planConfirmation, planImpatience, planReply } from './residents';
import { planCards } from './leaves';
import { planDecision, planOwnerDecision } from './decide';
import type { People } from './people';
import { planTake } from './take';
import { planWork } from './work';

const asksToTake: readonly string[] = [
  ...['assignment', 'danger-assignment', 'transfer-asked', 'nobody-accepted', 'escalated-acceptance'],
  ...['reopened-told-staff', 'urged-told', 'overdue-told', 'decided-told', 'first-asked-warned'],
];
const asksToWork: readonly string[] = [
  ...['solve-reminder', 'overdue-told', 'news-wanted', 'outside-over', 'resident-replied', 'urged-told'],
  ...['extension-denied', 'outside-denied', 'extension-granted', 'hand-over-told', 'hand-over-begun'],
];

/** What somebody does about a message they get: at the earliest when it goes out, and the bot is there to send it. */
export function hear(people: People, row: OutboundMessage): void {
  const { target, content, requestId } = row;
  if (target.kind !== 'person' || content.kind !== 'saying') return;
  const outage = outageKeeping(people.world.outages, 'message', row.notBefore);
  const at = outage?.to ?? row.notBefore;
  const { code } = content.saying;
  const { personId } = target;
  if (code === 'hand-over-card' || code === 'hand-over-reminder' || code === 'hand-back-card')
    return planCards(people, personId, at);
  if (requestId === null) return;
  if (code === 'resident-asked' || code === 'resident-asked-again')
    return planReply(people, requestId, personId, at);
  if (code === 'solved-claimed' || code === 'solved-asked-again')
    return planConfirmation(people, requestId, personId, at);
  if (code === 'accepted-told') return planImpatience(people, requestId, personId, at);
  if (code === 'extension-wanted' || code === 'outside-wanted')
    return planDecision(people, requestId, personId, at);
  if (code === 'decision-wanted' || code === 'decision-late')
    return planOwnerDecision(people, requestId, personId, at);
  if (asksToTake.includes(code)) planTake(people, requestId, personId, at);
  if (asksToWork.includes(code)) planReminded(people, requestId, at);
}

/** Who is reminded goes on with it, more often than not. */
function planReminded(people: People, requestId: string, at: Date): void {
  const { agenda, now } = people.world;
  agenda.add('watch', at > now() ? at : now(), async () => {
    const request = people.find(requestId);
    if (request.state === 'closed' || !people.willing(0.5)) return;
    planWork(people, requestId, request.requestClass, now(), 0.4);
  });
}
