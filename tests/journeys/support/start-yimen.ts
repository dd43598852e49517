import {
  startScratchYimen,
  type ScratchYimen as Yimen,
} from '../../../server/cli/drill/harness/start-scratch-yimen';

export type { Yimen };

/** The built program with its demo community, as `npm start` runs it, on a folder and port of its own. */
export const startYimen = (): Promise<Yimen> => startScratchYimen();
