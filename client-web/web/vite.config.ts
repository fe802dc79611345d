import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const api = process.env.AIRCOP_API ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react()],
  build: { outDir: process.env.VITE_OUT ?? 'dist', emptyOutDir: true, target: 'es2022' },
  server: { proxy: { '/api': api, '/hubs': { target: api, ws: true } } },
  test: { environment: 'node', include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true, setupFiles: ['src/dev/patience.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
