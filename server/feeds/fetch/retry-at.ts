/** When a server that says Retry-After may be asked again; null: it does not say, or says nothing that can be read. */
export function retryAt(header: string | undefined, now: Date): Date | null {
  const said = header?.trim() ?? '';
  const at = /^\d{1,9}$/.test(said) ? now.getTime() + Number(said) * 1000 : httpDate(said);
  return Number.isNaN(at) || at <= now.getTime() ? null : new Date(at);
}

/** Only the one spelling that HTTP asks for: Date.parse alone takes far too much for a date. */
const httpDate = (said: string): number =>
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(said) ? Date.parse(said) : NaN;
