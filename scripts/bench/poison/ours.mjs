// Messages at a steady rate through the bot; one in so many can never be handled.
import { openArrivals } from './open-arrivals.mjs';
import { serveSide } from '../lib/serve-side.mjs';

await serveSide((options) => openArrivals({ ...options, isPoisoned: true }));
