/** An address the supervisor hands over, or the operator sets where there is none. */
export function requireUrl(name: 'MONGODB_URI' | 'REDIS_URL', value: string | null): string {
  if (value !== null) return value;
  throw new Error(`${name} must be set for a process that runs without npm start`);
}
