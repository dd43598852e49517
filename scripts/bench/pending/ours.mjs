// The same with a hundred times as many.
import { serveSide } from '../lib/serve-side.mjs';
import { openPending } from './open-pending.mjs';

await serveSide(openPending);
