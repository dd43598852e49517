// The same openRequest on a store that has served for a month.
import { serveSide } from '../lib/serve-side.mjs';
import { openIntake } from './open-intake.mjs';

await serveSide(openIntake);
