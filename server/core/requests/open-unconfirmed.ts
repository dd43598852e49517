import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import type { IdentityRepository, DialogueRepository } from '../people/ports';
import type { DialogueState, RequestDraft } from './dialogue-state';
import { openAmongLike, type OpenAmongLikeDeps } from './hot-spots/open-among-like';

export interface OpenUnconfirmedDeps extends OpenAmongLikeDeps {
  readonly dialogues: DialogueRepository<DialogueState>;
  readonly identities: Pick<IdentityRepository, 'findLive' | 'findLiveOfPerson'>;
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
    await openAmongLike(deps, {
      grid,
      requester,
      draft,
      channel,
      at: now,
      toClerk: false,
      unconfirmed: true,
    });
  }
  await deps.dialogues.save({ ...record, current: null, previous: record.current, causedBy: due.id });
}

function draftsOf(state: DialogueState): readonly RequestDraft[] {
  switch (state.kind) {
    case 'ask-address':
    case 'confirm-draft':
    case 'say-again':
    case 'ask-unit':
    case 'ask-which-place':
    case 'offer-follow':
    case 'ask-move':
      return state.drafts;
    default:
      return [];
  }
}
