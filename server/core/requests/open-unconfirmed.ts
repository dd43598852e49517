import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import type { IdentityRepository, PersonRepository, DialogueRepository } from '../people/ports';
import type { DialogueState, RequestDraft } from './dialogue-state';
import type { OpenRequestDeps } from './open-request';
import { openRequest } from './open-request';

export interface OpenUnconfirmedDeps extends OpenRequestDeps {
  readonly dialogues: DialogueRepository<DialogueState>;
  readonly identities: Pick<IdentityRepository, 'findLive' | 'findLiveOfPerson'>;
  readonly people: Pick<PersonRepository, 'find' | 'listOfHouseholds'>;
}

/**
 * Nobody answered for ten minutes: what was said is opened with the best guess and the clerk told. Answered in the meantime,
 * or asked something newer: nothing. Run again: the requests are found, not opened twice.
 */
export async function openUnconfirmed(
  deps: OpenUnconfirmedDeps,
  due: Due,
  grid: Grid,
  now: Date,
): Promise<void> {
  const record = await deps.dialogues.find(due.communityId, due.subject.id);
  if (!record?.current || record.causedBy !== due.policyVersion) return;
  const drafts = draftsOf(record.current.state);
  if (drafts.length === 0) return;
  const [channel = '', account = '', ...rest] = due.subject.id.split(':');
  const identity = await deps.identities.findLive(due.communityId, {
    channel,
    account,
    contactId: rest.join(':'),
  });
  const requester = identity && (await deps.people.find(due.communityId, identity.personId));
  if (!requester) return;
  for (const draft of drafts) {
    await openRequest(deps, { grid, requester, draft, channel, at: now, toClerk: false, unconfirmed: true });
  }
  await deps.dialogues.save({ ...record, current: null, previous: record.current, causedBy: due.id });
}

function draftsOf(state: DialogueState): readonly RequestDraft[] {
  switch (state.kind) {
    case 'ask-address':
    case 'confirm-draft':
    case 'say-again':
    case 'offer-follow':
    case 'ask-move':
      return state.drafts;
    default:
      return [];
  }
}
