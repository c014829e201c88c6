import { defineConfig } from 'vite';

/** The page of the bench; the bench says where it is built to. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: { target: 'chrome130' },
});
