import { createRenderSaying } from '../../bot/wording/render-saying';
import type { KnownYears } from '../../server/core/deadlines/known-years';
import { resolveTarget } from '../../server/core/outbound/resolve-target';
import type { OutboundRepository } from '../../server/core/outbound/ports';
import type { IdentityRepository } from '../../server/core/people/ports';
import type { Clock } from '../../server/core/shared/clock';
import { aClaim } from './a-claim';
import { announcedYears } from './calendar-of';

export interface Letter {
  /** A contact, or `room:` and the room's id. */
  readonly to: string;
  /** The sentence, or `[attachment]`. */
  readonly text: string;
  /** The saying's code; null for a picture. */
  readonly code: string | null;
}

export interface PostOfficeDeps {
  readonly clock: Clock;
  /** Left out: the years announced in the files we carry. */
  readonly knownYears?: KnownYears;
  readonly communityId: string;
  readonly outbound: OutboundRepository;
  readonly identities: IdentityRepository;
}

/** Delivers what may be sent now, in the order the sender would, as the sentences people read. */
export function createPostOffice(deps: PostOfficeDeps): {
  readonly deliver: () => Promise<readonly Letter[]>;
} {
  const render = createRenderSaying(deps.clock, deps.knownYears ?? announcedYears);
  const channel = { name: 'web-chat', account: 'bot' };
  return {
    async deliver() {
      const letters: Letter[] = [];
      for (;;) {
        const now = deps.clock.now();
        const row = await deps.outbound.claimNext(deps.communityId, aClaim(now));
        if (!row) return letters;
        const resolved = await resolveTarget({ ...deps, channel }, deps.communityId, row.target);
        const target = typeof resolved === 'string' ? null : resolved;
        await deps.outbound.settle(row.id, row.attempts, { state: target ? 'sent' : 'failed', sentAt: now });
        const { content } = row;
        letters.push({
          to: !target
            ? `nowhere:${row.targetKey}`
            : target.kind === 'room'
              ? `room:${target.roomId}`
              : target.contactId,
          text: content.kind === 'saying' ? render(content.saying) : `[${content.attachmentId}]`,
          code: content.kind === 'saying' ? content.saying.code : null,
        });
      }
    },
  };
}
