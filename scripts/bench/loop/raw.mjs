// A bare echo with the same input: what the SDK and the hub block by themselves.
import { serveSide } from '../lib/serve-side.mjs';
import { startRaw } from '../world/start-raw.mjs';
import { openLoopSide } from './open-loop-side.mjs';

await serveSide((options) => openLoopSide(options, startRaw));
