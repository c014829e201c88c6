import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ code: number, stdout: string, stderr: string, output: string }} Finished
 * `code` is -1 when the program could not be started; `output` is both streams in order.
 */

/**
 * Runs a program quietly to its end and keeps what it printed.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { timeoutMs?: number, echo?: boolean }} [options]
 * @returns {Promise<Finished>}
 */
export function run(program, args, { timeoutMs = 0, echo = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, ...options });
    const finished = { code: -1, stdout: '', stderr: '', output: '' };
    const timer = timeoutMs > 0 ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : undefined;
    child.stdout?.setEncoding('utf8').on('data', (text) => keep('stdout', text));
    child.stderr?.setEncoding('utf8').on('data', (text) => keep('stderr', text));
    child.on('error', (error) => end(-1, `${error.message}\n`));
    child.on('close', (code) => end(code ?? 1));

    /** @param {'stdout' | 'stderr'} stream @param {string} text */
    function keep(stream, text) {
      finished[stream] += text;
      finished.output += text;
      if (echo) process[stream].write(text);
    }
    /** @param {number} code @param {string} [note] */
    function end(code, note = '') {
      clearTimeout(timer);
      finished.output += note;
      resolve({ ...finished, code });
    }
  });
}

/** The last lines of a program's output, for a failure message. @param {string} output @param {number} [lines] */
export function tail(output, lines = 15) {
  return plainLines(output.trimEnd()).slice(-lines).join('\n');
}

/** The first lines of a program's output, where npm says what is wrong. @param {string} output @param {number} [lines] */
export function head(output, lines = 12) {
  return plainLines(output.trimStart()).slice(0, lines).join('\n');
}

/** Some tools colour even what nobody sees. @param {string} output */
function plainLines(output) {
  return stripVTControlCharacters(output).split('\n');
}
