/** The folder of the spool, as little of it as is needed, so that a test can cut the power. Names are plain file names. */
export interface SpoolFiles {
  /** Sorted. */
  list(): Promise<readonly string[]>;
  read(name: string): Promise<string>;
  size(name: string): Promise<number>;
  /** Adds to the end of a file, made when it is not there. Only `sync` makes it stay. */
  append(name: string, text: string): Promise<void>;
  sync(name: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Makes new, renamed and removed names stay. */
  syncFolder(): Promise<void>;
  /** Lets go of what is held open. */
  close(): Promise<void>;
}
