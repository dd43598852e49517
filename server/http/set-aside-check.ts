import type { SetAsideShelf } from '../core/shared/set-aside';
import type { HealthNote } from '../platform/health';

export interface SetAsideCheckDeps {
  readonly findCommunityId: () => Promise<string | null>;
  readonly repositories: {
    readonly messages: Pick<SetAsideShelf, 'countSetAside'>;
    readonly dues: Pick<SetAsideShelf, 'countSetAside'>;
  };
}

/** What waits for a person is no failure of the house, but it must be seen: a note, never red. */
export async function setAsideCheck({
  findCommunityId,
  repositories,
}: SetAsideCheckDeps): Promise<HealthNote | null> {
  const communityId = await findCommunityId();
  if (!communityId) return null;
  const messages = await repositories.messages.countSetAside(communityId);
  const dues = await repositories.dues.countSetAside(communityId);
  if (messages + dues === 0) return null;
  const what = [...counted(messages, 'message'), ...counted(dues, 'reminder')].join(' and ');
  const verb = messages + dues === 1 ? 'is' : 'are';
  return {
    note: `${what} ${verb} set aside; npm run yimen -- set-aside list`,
    code: 'health.set-aside',
    figures: { messages, dues },
  };
}

const counted = (count: number, what: string): readonly string[] =>
  count > 0 ? [`${String(count)} ${what}${count === 1 ? '' : 's'}`] : [];
