/** `ENOTFOUND`, `CERT_HAS_EXPIRED`, `HPE_INVALID_CONSTANT`: what the system calls an error. */
export function systemCodeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && typeof error.name === 'string' ? error.name : 'unknown';
}
