/** One line to the person at the terminal. On standard error, so that a command's own output stays clean. */
export function say(line = '') {
  process.stderr.write(`${line}\n`);
}

export function sayAndStop(...lines) {
  for (const line of lines) say(line);
  process.exit(1);
}
