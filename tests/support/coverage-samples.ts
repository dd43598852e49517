import type { CoverageSayings } from '../../server/core/coverage/sayings';

const from = '2026-06-16T09:30:00.000Z';
const to = '2026-06-16T16:00:00.000Z';

/** Parameters for everything that is said about coverage. */
export const coverageSamples: CoverageSayings = {
  'coverage-holes': {
    ...{ days: 14, holes: 1, overlaps: 0, froms: [from], tos: [to] },
    ...{ causes: ['duty-unconfirmed'], wheres: [''], matters: ['danger'], names: ['王芳'] },
    tasks: ['YX-0616-T01'],
  },
  'coverage-task': { where: '', matter: 'danger', cause: 'duty-unconfirmed', names: '王芳', from, to },
};
