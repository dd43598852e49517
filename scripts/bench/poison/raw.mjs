// The same messages at the same rate, all of them sound.
import { openArrivals } from './open-arrivals.mjs';
import { serveSide } from '../lib/serve-side.mjs';

await serveSide((options) => openArrivals({ ...options, isPoisoned: false }));
