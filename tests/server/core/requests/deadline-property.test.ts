import fc from 'fast-check';
import { acceptRequest } from '../../../../server/core/requests/accept-request';
import { claimSolved } from '../../../../server/core/requests/claim-solved';
import { confirmOutcome } from '../../../../server/core/requests/confirm-outcome';
import { correctPlace } from '../../../../server/core/requests/correct-place';
import { transferRequest } from '../../../../server/core/requests/transfer-request';
import { DomainError } from '../../../../server/core/shared/errors';
import { setUpRequests, type Requests } from '../../../support/set-up-requests';

const staff = fc.constantFrom('wang-fang', 'li-qiang', 'chen-gang', 'zhao-min', 'zhou-jianguo');
const move = fc.oneof(
  fc.record({ kind: fc.constant('accept' as const), by: staff }),
  fc.record({ kind: fc.constant('transfer' as const), by: staff, to: staff }),
  fc.record({ kind: fc.constant('done' as const), by: staff }),
  fc.record({ kind: fc.constant('reopen' as const) }),
  fc.record({ kind: fc.constant('place' as const) }),
);
type Step = { readonly kind: string; readonly by?: string; readonly to?: string };

async function take(town: Requests, requestId: string, step: Step): Promise<unknown> {
  const input = await town.by(step.by ?? 'wang-fang', requestId);
  const { grid, cause } = input;
  const requester = await town.person('zhang-guilan');
  const place = { areaId: 'yi', buildingId: '11', unit: null, door: null, label: '11栋' };
  switch (step.kind) {
    case 'accept':
      return acceptRequest(town.deps, { ...input, note: null });
    case 'transfer':
      return transferRequest(town.deps, { ...input, to: await town.person(step.to ?? ''), note: null });
    case 'done':
      return claimSolved(town.deps, { ...input, note: null, attachmentIds: ['p'] });
    case 'place':
      return correctPlace(town.deps, { grid, requestId, requester, place, cause });
    default:
      return confirmOutcome(town.deps, {
        grid,
        requestId,
        requester,
        answer: 'not-solved',
        words: null,
        cause,
      });
  }
}

describe('the deadline', () => {
  it('is the same whoever had the request and however often it was reopened', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(move, { maxLength: 12 }),
        fc.constantFrom('G', 'E', 'C'),
        async (steps, requestClass) => {
          const town = await setUpRequests();
          const opened = await town.open({ requestClass });
          for (const step of steps) {
            town.clock.set(new Date(town.clock.now().getTime() + 7 * 3_600_000));
            await take(town, opened.id, step).catch((error: unknown) => {
              if (!(error instanceof DomainError)) throw error;
            });
          }
          const request = await town.find(opened.id);
          expect(request.clocks).toEqual(opened.clocks);
          expect(request.ownerId).not.toBe('');
          expect(request.events.map((event) => event.seq)).toEqual(
            request.events.map((_one, index) => index + 1),
          );
        },
      ),
      { numRuns: 60, verbose: 1 },
    );
  });
});
