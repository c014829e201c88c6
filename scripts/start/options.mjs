import { StartFailure } from './say.mjs';

/** @typedef {{ once: boolean, demo: boolean }} StartOptions */

const usage = [
  'npm start               open Box Office',
  'npm start -- --demo     with a venue, events in every state and some bookings already there',
  'npm start -- --once     end after the first screen and its screenshot',
  'BOX_OFFICE_DATA_DIR     names another data folder',
].join('\n');

/** @param {string[]} words @returns {StartOptions} */
export function readOptions(words) {
  const unknown = words.find((word) => word !== '--once' && word !== '--demo');
  if (unknown) throw new StartFailure(`"${unknown}" is not something that npm start understands.`, usage);
  return { once: words.includes('--once'), demo: words.includes('--demo') };
}
