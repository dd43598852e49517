/** The start cannot go on, and a person can mend it: the lines say what is wrong and what to do. */
export class StartRefusal extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines[0] ?? 'not started');
    this.name = 'StartRefusal';
  }
}
