const start = Date.UTC(2026, 5, 9, 1, 0, 0);

/** The moment so many seconds after 9 June 2026, 09:00 in Shanghai. */
export const at = (seconds: number): Date => new Date(start + seconds * 1000);
