import { DomainError } from '../../shared/errors';
import type { ServiceRequest } from '../service-request';

const about = (request: ServiceRequest) => ({ requestId: request.id, number: request.number.label });

export const joinedElsewhere = (request: ServiceRequest) =>
  new DomainError('conflict', 'requests.joined-elsewhere', 'It is handled with another request', {
    ...about(request),
    parent: request.joinedTo?.label ?? '',
  });

export const notJoined = (request: ServiceRequest) =>
  new DomainError('conflict', 'requests.not-joined', 'It stands by itself', about(request));

export const hotSpotStays = (request: ServiceRequest) =>
  new DomainError('conflict', 'requests.hot-spot-stays', 'Others wait for it too', about(request));

export const notHotSpot = (request: ServiceRequest) =>
  new DomainError('invalid', 'requests.not-hot-spot', 'Too few said so to say it publicly', about(request));

export const publishedAlready = (request: ServiceRequest, at: Date) =>
  new DomainError('conflict', 'requests.published-already', 'It was said publicly', {
    ...about(request),
    at: at.toISOString(),
  });

export const noRoom = (request: ServiceRequest) =>
  new DomainError('not-found', 'requests.no-room', 'The area has no residents’ room', about(request));
