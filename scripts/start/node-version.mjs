import { StartFailure } from './say.mjs';

/** The oldest Node that the tools of this project run on. */
const floor = [20, 19];

/** Refuses a Node that is too old before anything else can fail in a less readable way. */
export function demandNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > floor[0] || (major === floor[0] && minor >= floor[1])) return;
  throw new StartFailure(
    `this needs Node ${floor.join('.')} or newer, and this is Node ${version}.`,
    'Install a newer Node from https://nodejs.org (the LTS release), then try again.',
  );
}
