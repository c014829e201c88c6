import { StartFailure } from './say.mjs';

/** The oldest Node that the tools of this project run on. */
const floor = { major: 20, minor: 19 };

/** Refuses a Node that is too old before anything else can fail in a less readable way. */
export function demandNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > floor.major || (major === floor.major && minor >= floor.minor)) return;
  throw new StartFailure(
    `this needs Node ${floor.major}.${floor.minor} or newer, and this is Node ${version}.`,
    'Install a newer Node from https://nodejs.org (the LTS release), then try again.',
  );
}
