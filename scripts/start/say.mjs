/** Something the person at the keyboard can act on; `advice` says what to do next. */
export class StartFailure extends Error {
  /**
   * @param {string} message what went wrong, one sentence
   * @param {string} [advice] what to do, may hold several lines
   */
  constructor(message, advice = '') {
    super(message);
    this.name = 'StartFailure';
    this.advice = advice;
  }
}

/** One plain line about the step that begins or has just ended. @param {string} line */
export function say(line) {
  console.log(`  ${line}`);
}

/** Something that works less well than it should. @param {string} line */
export function caution(line) {
  console.log(`! ${line}`);
}

/** Says why the run ends, and what to do. @param {unknown} error */
export function sayFailure(error) {
  if (!(error instanceof StartFailure)) {
    console.error(error);
    return;
  }
  console.error(`\nStopped: ${error.message}`);
  if (error.advice) console.error(error.advice.replace(/^/gm, '  '));
}
