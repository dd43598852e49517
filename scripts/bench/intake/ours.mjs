// openRequest on a store that has served for years.
import { serveSide } from '../lib/serve-side.mjs';
import { openIntake } from './open-intake.mjs';

await serveSide(openIntake);
