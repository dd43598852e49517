import { DomainError } from '../shared/errors';
import type { ServiceRequest } from './service-request';

const details = (request: ServiceRequest) => ({
  requestId: request.id,
  number: request.number.label,
  dueAt: request.clocks.solveDueAt.toISOString(),
});

export const extensionTooLate = (request: ServiceRequest) =>
  new DomainError('conflict', 'requests.extension-too-late', 'The time was over already', details(request));

export const notLaterThanDue = (request: ServiceRequest) =>
  new DomainError(
    'invalid',
    'requests.not-later',
    'It is not later than the time there is',
    details(request),
  );

export const notLaterThanNow = (request: ServiceRequest) =>
  new DomainError('invalid', 'requests.over-already', 'That day is over', details(request));

export const notAWorkingDay = (request: ServiceRequest) =>
  new DomainError('invalid', 'requests.no-working-day', 'Nobody works on that day', details(request));

export const urgentNotExtended = (request: ServiceRequest) =>
  new DomainError('invalid', 'requests.not-extended', 'Danger and outages are not put off', details(request));

export const nobodyToDecide = (request: ServiceRequest) =>
  new DomainError('unavailable', 'requests.nobody-to-decide', 'Nobody else may decide it', details(request));

export const nothingToDecide = (request: ServiceRequest) =>
  new DomainError('conflict', 'requests.nothing-to-decide', 'Nothing waits for a decision', details(request));

export const notYoursToDecide = (request: ServiceRequest) =>
  new DomainError('forbidden', 'requests.not-yours-to-decide', 'Somebody else decides it', details(request));
