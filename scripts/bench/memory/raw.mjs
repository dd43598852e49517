// A bare echo on the same puppet and hub with the same messages.
import { serveSide } from '../lib/serve-side.mjs';
import { startRaw } from '../world/start-raw.mjs';
import { openMemorySide } from './open-memory-side.mjs';

await serveSide((options) => openMemorySide(options, startRaw));
