import { staffName } from '../../server/core/requests/names';
import { DomainError } from '../../server/core/shared/errors';
import type { Saying } from '../../server/core/outbound/saying';
import type { Step, Turn } from '../pipeline/turn';
import { sayOfBot } from '../wording/bot-sayings';

/** The first feature: a refusal of any deed becomes a sentence for the writer. A bug goes on to the error boundary. */
export const refused: Step = async (turn, next) => {
  try {
    await next();
  } catch (error) {
    const saying = error instanceof DomainError ? sayingOf(error, turn) : null;
    if (!saying) throw error;
    turn.reply(saying);
  }
};

function sayingOf(error: DomainError, turn: Turn): Saying | null {
  const number = detail(error, 'number');
  const owner = staffName(turn.grid, detail(error, 'ownerId'));
  switch (error.code) {
    case 'requests.already-accepted':
      return sayOfBot('refused-already-accepted', { number, owner });
    case 'requests.not-yours':
      return sayOfBot('refused-not-yours', { number, owner });
    case 'requests.already-closed':
      return sayOfBot('refused-closed', { number });
    case 'requests.not-claimed-solved':
      return sayOfBot('refused-not-claimed', { number });
    case 'requests.already-rated':
      return sayOfBot('refused-rated', { number });
    case 'requests.already-urged':
      return sayOfBot('refused-urged', { number });
    case 'requests.transfer-to-self':
      return sayOfBot('refused-transfer-self', { number });
    case 'requests.complaint-stays':
      return sayOfBot('refused-complaint-stays', { number });
    case 'requests.evidence-missing':
      return sayOfBot('photo-missing', { number });
    case 'requests.busy':
      return sayOfBot('refused-busy', {});
    case 'people.staff-code-wrong':
      return sayOfBot('staff-code-wrong', {});
    case 'people.clerk-only':
      return sayOfBot('clerk-only', {});
    default:
      return null;
  }
}

function detail(error: DomainError, name: string): string {
  const value = error.details[name];
  return typeof value === 'string' ? value : '';
}
