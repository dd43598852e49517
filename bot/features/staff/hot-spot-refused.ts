import type { Saying } from '../../../server/core/outbound/saying';
import { isStaff, type Person } from '../../../server/core/people/person';
import { sayOfHotSpot } from '../../../server/core/requests/hot-spots/sayings';
import type { DomainError } from '../../../server/core/shared/errors';

/** A refusal about what is handled together, as a sentence; null: it is about something else. */
export function sayingOfHotSpotRefusal(error: DomainError, reader: Person): Saying | null {
  const number = detail(error, 'number');
  switch (error.code) {
    case 'requests.joined-elsewhere':
      return sayOfHotSpot('joined-elsewhere', {
        number,
        parent: detail(error, 'parent'),
        isStaff: isStaff(reader),
      });
    case 'requests.not-joined':
      return sayOfHotSpot('not-joined', { number });
    case 'requests.hot-spot-stays':
      return sayOfHotSpot('hot-spot-stays', { number });
    case 'requests.not-hot-spot':
      return sayOfHotSpot('not-hot-spot', { number });
    case 'requests.published-already':
      return sayOfHotSpot('published-already', { number, at: detail(error, 'at') });
    case 'requests.no-room':
      return sayOfHotSpot('no-room', { number });
    default:
      return null;
  }
}

function detail(error: DomainError, name: string): string {
  const value = error.details[name];
  return typeof value === 'string' ? value : '';
}
