import { DomainError } from '../shared/errors';
import type { ServiceRequest } from './service-request';

export const requestNotFound = () => new DomainError('not-found', 'requests.not-found', 'No such request');

export const alreadyAccepted = (request: ServiceRequest) =>
  new DomainError('conflict', 'requests.already-accepted', 'Somebody else has accepted it', {
    requestId: request.id,
    number: request.number.label,
    ownerId: request.ownerId,
  });

export const alreadyClosed = (request: ServiceRequest) =>
  new DomainError('conflict', 'requests.already-closed', 'The request is closed', {
    requestId: request.id,
    number: request.number.label,
  });

export const notYours = (request: ServiceRequest) =>
  new DomainError('forbidden', 'requests.not-yours', 'Another person answers for it', {
    requestId: request.id,
    number: request.number.label,
    ownerId: request.ownerId,
  });

export const evidenceMissing = (request: ServiceRequest) =>
  new DomainError('invalid', 'requests.evidence-missing', 'A photo is needed to claim it solved', {
    requestId: request.id,
    number: request.number.label,
  });

export const notClaimedSolved = (request: ServiceRequest) =>
  new DomainError('conflict', 'requests.not-claimed-solved', 'Nobody has claimed it solved', {
    requestId: request.id,
    number: request.number.label,
  });

export const alreadyRated = (request: ServiceRequest) =>
  new DomainError('conflict', 'requests.already-rated', 'It has been rated in this cycle', {
    requestId: request.id,
    number: request.number.label,
  });

export const dangerStays = (request: ServiceRequest) =>
  new DomainError('forbidden', 'requests.danger-stays', 'A danger stays a danger until it is over', {
    requestId: request.id,
    number: request.number.label,
  });

export const alreadyUrgedToday = (request: ServiceRequest) =>
  new DomainError('conflict', 'requests.already-urged', 'It was urged today already', {
    requestId: request.id,
    number: request.number.label,
  });

export const transferToSelf = (request: ServiceRequest) =>
  new DomainError('invalid', 'requests.transfer-to-self', 'It cannot be handed to the one who has it', {
    requestId: request.id,
    number: request.number.label,
  });

export const complaintTransferRefused = (request: ServiceRequest) =>
  new DomainError('forbidden', 'requests.complaint-stays', 'A complaint about staff is not handed on', {
    requestId: request.id,
    number: request.number.label,
  });

export const decidedAlready = (request: ServiceRequest) =>
  new DomainError('conflict', 'requests.decided-already', 'It was decided who does it', {
    requestId: request.id,
    number: request.number.label,
    ownerId: request.ownerId,
  });

export const supervisionByStreet = (request: ServiceRequest) =>
  new DomainError('forbidden', 'requests.supervision-by-street', 'Only the street supervises', {
    requestId: request.id,
    number: request.number.label,
  });

export const notAccepted = (request: ServiceRequest) =>
  new DomainError('conflict', 'requests.not-accepted', 'Nobody has it in hand, or it waits already', {
    requestId: request.id,
    number: request.number.label,
  });

export const notStandingStill = (request: ServiceRequest) =>
  new DomainError('conflict', 'requests.not-standing-still', 'Its clock runs', {
    requestId: request.id,
    number: request.number.label,
  });

export const changedTooOften = (requestId: string) =>
  new DomainError('unavailable', 'requests.busy', 'Too many people changed it at once', { requestId });
