import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery is no part of the product: `node tests/gallery/shoot.mjs` builds and photographs it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { target: 'chrome130' },
});
