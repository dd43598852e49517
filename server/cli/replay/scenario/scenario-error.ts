/** A scenario that cannot be played, and the line that is wrong; `message` is for the person who wrote it. */
export class ScenarioError extends Error {
  constructor(
    readonly line: number,
    words: string,
  ) {
    super(`第${line}行（line ${line}）：${words}`);
    this.name = 'ScenarioError';
  }
}
