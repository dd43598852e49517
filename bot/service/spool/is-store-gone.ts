import { isStoreTrouble } from '../../../server/store/store-trouble';
import { CutOff } from './cut-off';

/** Whether a message could not be taken because of the store, not because of the message. */
export const isStoreGone = (error: unknown): boolean => error instanceof CutOff || isStoreTrouble(error);
