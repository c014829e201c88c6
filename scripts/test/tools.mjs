import path from 'node:path';
import { readJson, repository } from '../start/places.mjs';

/**
 * How to run a tool of node_modules with this very Node, without npx and without a shell.
 * @param {string} packageName @param {string[]} args
 * @param {string} [command] where the package brings several
 * @returns {[program: string, args: string[]]}
 */
export function tool(packageName, args, command = packageName) {
  const home = path.join(repository, 'node_modules', packageName);
  const { bin } = readJson(path.join(home, 'package.json'));
  return [process.execPath, [path.join(home, typeof bin === 'string' ? bin : bin[command]), ...args]];
}
