/** The one source of time: the store's time in service, the virtual clock in a replay. */
export interface Clock {
  now(): Date;
}
