// A store with few reminders pending.
import { serveSide } from '../lib/serve-side.mjs';
import { openPending } from './open-pending.mjs';

await serveSide(openPending);
