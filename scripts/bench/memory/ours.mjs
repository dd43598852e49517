// The bot over a great many messages: mostly talk of a room that is not for it, some small talk and matters.
import { serveSide } from '../lib/serve-side.mjs';
import { startOurs } from '../world/start-ours.mjs';
import { openMemorySide } from './open-memory-side.mjs';

await serveSide((options) => openMemorySide(options, startOurs));
