import { staffName } from '../../server/core/requests/names';
import { DomainError } from '../../server/core/shared/errors';
import type { Saying } from '../../server/core/outbound/saying';
import type { Step, Turn } from '../pipeline/turn';
import { sayOfBot } from '../wording/bot-sayings';
import { sayingOfCallRefusal } from './staff/call-refused';
import { sayingOfHotSpotRefusal } from './staff/hot-spot-refused';
import { sayingOfLeaveRefusal } from './staff/leave-refused';
import { sayingOfNoticeRefusal } from './staff/notice-refused';
import { sayingOfSourceRefusal } from './staff/source-refused';
import { sayingOfTaskRefusal } from './staff/task-refused';

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
  const dueAt = detail(error, 'dueAt');
  const owner = staffName(turn.grid, detail(error, 'ownerId'));
  const period = { from: detail(error, 'from'), to: detail(error, 'to') };
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
    case 'requests.danger-stays':
      return sayOfBot('refused-danger-stays', { number });
    case 'requests.transfer-to-self':
      return sayOfBot('refused-transfer-self', { number });
    case 'requests.complaint-stays':
      return sayOfBot('refused-complaint-stays', { number });
    case 'requests.evidence-missing':
      return sayOfBot('photo-missing', { number });
    case 'requests.extension-too-late':
      return sayOfBot('refused-too-late', { number, dueAt });
    case 'requests.not-later':
      return sayOfBot('refused-not-later', { number, dueAt });
    case 'requests.over-already':
      return sayOfBot('refused-over-already', { number });
    case 'requests.no-working-day':
      return sayOfBot('refused-no-working-day', { number });
    case 'requests.not-extended':
      return sayOfBot('refused-urgent-stays', { number, dueAt });
    case 'requests.nobody-to-decide':
      return sayOfBot('refused-nobody-decides', { number });
    case 'requests.nothing-to-decide':
      return sayOfBot('refused-nothing-to-decide', { number });
    case 'requests.not-yours-to-decide':
      return sayOfBot('refused-decides-another', { number });
    case 'requests.not-accepted':
      return sayOfBot('refused-not-accepted', { number });
    case 'requests.not-standing-still':
      return sayOfBot('refused-clock-runs', { number });
    case 'requests.supervision-by-street':
      return sayOfBot('refused-supervision', { number });
    case 'requests.decided-already':
      return sayOfBot('refused-decided', { number, owner });
    case 'requests.busy':
      return sayOfBot('refused-busy', {});
    case 'roster.already-confirmed':
      return sayOfBot('refused-duty-taken', { ...period, name: owner });
    case 'roster.already-begun':
      return sayOfBot('refused-duty-begun', period);
    case 'roster.not-yours':
      return sayOfBot('refused-duty-not-yours', { ...period, name: owner });
    case 'roster.swap-to-self':
      return sayOfBot('refused-swap-self', {});
    case 'roster.swap-away':
      return sayOfBot('refused-swap-away', { ...period, name: owner });
    case 'roster.swap-on-duty':
      return sayOfBot('refused-swap-on-duty', { ...period, name: owner });
    case 'roster.no-swap':
      return sayOfBot('swap-none-waiting', {});
    case 'roster.busy':
      return sayOfBot('refused-busy', {});
    case 'people.staff-code-wrong':
      return sayOfBot('staff-code-wrong', {});
    case 'people.clerk-only':
      return sayOfBot('clerk-only', {});
    default:
      return (
        sayingOfCallRefusal(error) ??
        sayingOfHotSpotRefusal(error, turn.person) ??
        sayingOfLeaveRefusal(error, turn.grid) ??
        sayingOfTaskRefusal(error, turn.grid) ??
        sayingOfNoticeRefusal(error, turn.grid) ??
        sayingOfSourceRefusal(error)
      );
  }
}

function detail(error: DomainError, name: string): string {
  const value = error.details[name];
  return typeof value === 'string' ? value : '';
}
