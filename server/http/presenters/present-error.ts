import { z } from 'zod';
import { DomainError, type RefusalKind } from '../../core/shared/errors';

export interface PresentedError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** Nobody meant this to happen: it is counted and logged, and the asker gets no details. */
  readonly isBug: boolean;
}

const statusOfKind: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
};

// What Koa and the body reader throw for requests that are wrong in themselves.
const requestFault = z.object({ status: z.number().int().min(400).max(499) });
const codeOfStatus = new Map<number, readonly [code: string, message: string]>([
  [400, ['http.bad-request', 'The request cannot be understood']],
  [401, ['http.unauthorized', 'A valid token is needed']],
  [403, ['http.forbidden', 'This address answers only to this machine']],
  [404, ['http.not-found', 'There is nothing at this address']],
  [405, ['http.method-not-allowed', 'This address does not answer this method']],
  [413, ['http.too-large', 'The request is larger than allowed']],
  [415, ['http.unsupported-type', 'The body has a type that is not read here']],
  [429, ['http.too-many-tries', 'Too many wrong tokens or too many calls came from this address']],
]);

/** What a failure is on the wire: a refusal by its kind, a faulty request by its status, all else 500 without details. */
export function presentError(error: unknown): PresentedError {
  if (error instanceof DomainError) {
    return { status: statusOfKind[error.kind], code: error.code, message: error.message, isBug: false };
  }
  if (error instanceof z.ZodError) {
    const fields = [...new Set(error.issues.map((issue) => issue.path.join('.') || '(body)'))].slice(0, 10);
    return {
      status: 400,
      code: 'http.invalid-input',
      message: `Not valid: ${fields.join(', ')}`,
      isBug: false,
    };
  }
  const fault = requestFault.safeParse(error);
  if (fault.success) return presentStatus(fault.data.status);
  return { status: 500, code: 'http.internal', message: 'Something went wrong here', isBug: true };
}

/** A faulty request by its status alone. */
export function presentStatus(status: number): PresentedError {
  const [code, message] = codeOfStatus.get(status) ?? [`http.${String(status)}`, 'The request is refused'];
  return { status, code, message, isBug: false };
}
