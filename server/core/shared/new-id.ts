/** Makes a new ULID: unique, ordered by time of making, never reused. */
export type NewId = () => string;
