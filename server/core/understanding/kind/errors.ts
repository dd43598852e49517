import { DomainError } from '../../shared/errors';

export const nothingToLearn = () =>
  new DomainError('invalid', 'kind.nothing-to-learn', 'No texts with at least two different labels');

/** `why`: `no-file`, `no-model`, `other-version`, `cut-off` or `changed`. */
export const modelUnreadable = (why: string) =>
  new DomainError('invalid', 'kind.model-unreadable', 'These bytes are not a model of this version', { why });
