/** An address the supervisor hands over. Without it a process that runs by itself says what to set, and ends with 1. */
export function requireUrl(name: 'MONGODB_URI' | 'REDIS_URL', value: string | null): string {
  if (value !== null) return value;
  process.stderr.write(
    `没有设 ${name}，没有启动。${name} must be set for a process that runs without npm start.\n`,
  );
  process.exit(1);
}
