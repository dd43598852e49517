import { acceptRequest } from '../../server/core/requests/accept-request';
import { addResidentReply } from '../../server/core/requests/add-resident-reply';
import { answerRequest } from '../../server/core/requests/answer-request';
import { askResident } from '../../server/core/requests/ask-resident';
import type { Changed } from '../../server/core/requests/change-request';
import type { Cause } from '../../server/core/outbound/change-record';
import { claimSolved } from '../../server/core/requests/claim-solved';
import { confirmOutcome } from '../../server/core/requests/confirm-outcome';
import { correctKind } from '../../server/core/requests/correct-kind';
import { correctPlace } from '../../server/core/requests/correct-place';
import { followRequest } from '../../server/core/requests/follow-request';
import { noteProgress } from '../../server/core/requests/note-progress';
import { rateRequest } from '../../server/core/requests/rate-request';
import { transferRequest } from '../../server/core/requests/transfer-request';
import { urgeRequest } from '../../server/core/requests/urge-request';
import { withdrawRequest } from '../../server/core/requests/withdraw-request';
import { topicOf } from './topic-of';
import type { Requests } from './set-up-requests';

export type RunDeed = (town: Requests, id: string, cause?: Cause) => Promise<Changed>;

const place = { areaId: 'yi', buildingId: '11', unit: '1', door: null, label: '11栋1单元' };
export const accept: RunDeed = async (town, id, cause) =>
  acceptRequest(town.deps, { ...(await town.by('wang-fang', id, cause)), note: null });
const claim: RunDeed = async (town, id, cause) =>
  claimSolved(town.deps, {
    ...(await town.by('wang-fang', id, cause)),
    note: '换了灯泡',
    attachmentIds: ['p1'],
  });
const outcome =
  (answer: 'solved' | 'partly-solved' | 'not-solved'): RunDeed =>
  async (town, id, cause) =>
    confirmOutcome(town.deps, {
      grid: town.grid,
      requestId: id,
      requester: await town.person('zhang-guilan'),
      answer,
      words: null,
      cause: cause ?? town.cause('zhang-guilan'),
    });

/** What every deed does after which, and the event it leaves. */
export const requestDeeds: readonly (readonly [string, readonly RunDeed[], string, RunDeed])[] = [
  ['accepting', [], 'accepted', accept],
  [
    'telling how it goes',
    [],
    'noted',
    async (town, id, cause) =>
      noteProgress(town.deps, { ...(await town.by('wang-fang', id, cause)), note: '下午到' }),
  ],
  [
    'asking the resident',
    [],
    'asked-resident',
    async (town, id, cause) =>
      askResident(town.deps, { ...(await town.by('wang-fang', id, cause)), question: '几楼？' }),
  ],
  [
    'answering',
    [],
    'closed',
    async (town, id, cause) =>
      answerRequest(town.deps, { ...(await town.by('wang-fang', id, cause)), answer: '带身份证' }),
  ],
  [
    'handing on',
    [],
    'transferred',
    async (town, id, cause) =>
      transferRequest(town.deps, {
        ...(await town.by('wang-fang', id, cause)),
        to: await town.person('li-qiang'),
        note: null,
      }),
  ],
  ['saying it is done', [], 'claimed-solved', claim],
  ['saying it is solved', [claim], 'closed', outcome('solved')],
  ['saying it is partly solved', [claim], 'closed', outcome('partly-solved')],
  ['saying it is not solved', [claim], 'reopened', outcome('not-solved')],
  [
    'rating',
    [claim, outcome('solved')],
    'rated',
    async (town, id, cause) =>
      rateRequest(town.deps, {
        grid: town.grid,
        requestId: id,
        rating: 'dissatisfied',
        cause: cause ?? town.cause('zhang-guilan'),
      }),
  ],
  [
    'following',
    [],
    'followed',
    async (town, id, cause) =>
      followRequest(town.deps, {
        requestId: id,
        personId: 'liu-yang',
        cause: cause ?? town.cause('liu-yang'),
      }),
  ],
  [
    'urging',
    [],
    'urged',
    async (town, id, cause) =>
      urgeRequest(town.deps, {
        grid: town.grid,
        requestId: id,
        by: 'resident',
        cause: cause ?? town.cause('zhang-guilan'),
      }),
  ],
  [
    'withdrawing',
    [],
    'withdrawn',
    async (town, id, cause) =>
      withdrawRequest(town.deps, { requestId: id, cause: cause ?? town.cause('zhang-guilan') }),
  ],
  [
    'replying',
    [],
    'resident-replied',
    async (town, id, cause) =>
      addResidentReply(town.deps, {
        requestId: id,
        text: '五楼',
        attachmentIds: ['p2'],
        cause: cause ?? town.cause('zhang-guilan'),
      }),
  ],
  [
    'correcting the kind',
    [],
    'kind-corrected',
    async (town, id, cause) =>
      correctKind(town.deps, {
        ...(await town.by('zhao-min', id, cause)),
        requester: await town.person('zhang-guilan'),
        topic: topicOf('street-light'),
      }),
  ],
  [
    'correcting the place',
    [],
    'place-corrected',
    async (town, id, cause) =>
      correctPlace(town.deps, {
        grid: town.grid,
        requestId: id,
        requester: await town.person('zhang-guilan'),
        place,
        cause: cause ?? town.cause('zhang-guilan'),
      }),
  ],
];
