import type { IntakeStep } from '../intake';

/** Puppets echo what the bot itself says; that is not a message to us. */
export const ignoreOwn: IntakeStep = async (intake, next) => {
  if (!intake.inbound.fromSelf) return next();
  intake.outcome = 'own';
};
