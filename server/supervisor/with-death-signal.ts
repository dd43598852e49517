/** A command that the kernel ends with SIGTERM when we die; without setpriv the bare command. */
export function withDeathSignal(
  setpriv: string | null,
  command: string,
  args: readonly string[],
): { readonly command: string; readonly args: string[] } {
  if (setpriv === null) return { command, args: [...args] };
  return { command: setpriv, args: ['--pdeathsig', 'TERM', command, ...args] };
}
