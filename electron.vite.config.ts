import { readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const electronVersion = (
  JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  }
).version;

/** Drivers that Knex and pg would load for other databases; nobody installs them here. */
const otherDrivers = [
  'better-sqlite3',
  'mariadb/callback',
  'mysql',
  'mysql2',
  'oracledb',
  'pg-native',
  'pg-query-stream',
  'sqlite3',
  'tedious',
];

/*
 * One build runs on the official Electron and on the older stand-in, so the targets are the older one's.
 * Main holds all of its JavaScript (nothing external but Electron, Node and PostgreSQL's programs): a package and
 * root's readable copy then need no node_modules of ours.
 */
export default defineConfig({
  main: {
    define: { __ELECTRON_VERSION__: JSON.stringify(electronVersion) },
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        input: path.join(root, 'src/main/index.ts'),
        external: otherDrivers,
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      // A sandboxed preload is CommonJS and one file.
      rollupOptions: {
        input: path.join(root, 'src/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path.join(root, 'src/renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      // The content security policy lets fonts come from our own scheme only, not from data URLs.
      assetsInlineLimit: 0,
      rollupOptions: { input: path.join(root, 'src/renderer/index.html') },
    },
  },
});
