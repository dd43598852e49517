import { execFile, type ExecFileOptions } from 'node:child_process';

/** Runs a program to its end. Rejects when it ends with another code than 0. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: ExecFileOptions = {},
): Promise<{ readonly stdout: string }> {
  // Not `promisify`: a package declares another type for it.
  return new Promise((resolve, reject) => {
    execFile(program, [...args], { ...options, encoding: 'utf8' }, (error, stdout) => {
      if (error === null) return resolve({ stdout });
      reject(Object.assign(new Error(`${program} failed`, { cause: error }), { code: error.code, stdout }));
    });
  });
}
