import type { DueHandlers } from '../../jobs/processors/look-at-due';

type Handle = DueHandlers[keyof DueHandlers];

/** The same for every kind of due, unless told otherwise. */
export const handleEvery = (handle: Handle, others: Partial<DueHandlers> = {}): DueHandlers => ({
  'open-unconfirmed': handle,
  'accept-step': handle,
  'look-at-request': handle,
  'look-at-task': handle,
  'look-at-notice': handle,
  'open-calls': handle,
  'end-calls': handle,
  'look-at-call': handle,
  'leave-begins': handle,
  'leave-ends': handle,
  'leave-unanswered': handle,
  'duty-unconfirmed': handle,
  'forget-offer': handle,
  'boundary-begins': handle,
  ...others,
});
