/** The handling of a stored message was cut off because the store went away: no failure of the message. */
export class CutOff extends Error {
  constructor() {
    super('cut off by the store');
    this.name = 'CutOff';
  }
}
