import { DomainError } from '../../shared/errors';

/** `why`: `no-model`, `other-version`, `cut-off` or `changed`. */
export const addressModelUnreadable = (why: string) =>
  new DomainError('invalid', 'address.model-unreadable', 'These bytes are not an address model', { why });

export const unknownAddressLabel = (label: string) =>
  new DomainError('invalid', 'address.unknown-label', 'This is not a label of addresses', { label });
