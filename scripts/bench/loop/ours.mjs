// The bot with every kind of allowed input at its largest.
import { serveSide } from '../lib/serve-side.mjs';
import { startOurs } from '../world/start-ours.mjs';
import { openLoopSide } from './open-loop-side.mjs';

await serveSide((options) => openLoopSide(options, startOurs));
