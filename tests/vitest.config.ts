import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const browserTests = 'tests/browser/**/*.test.{ts,tsx}';
const longTests = 'tests/**/*.long.test.ts';
const shared = {
  setupFiles: 'tests/fast-check.ts',
  // The guard against tests that hang: none of them measures time.
  testTimeout: 20_000,
  // No test changes what others see, so files share their modules; and every core works.
  isolate: false,
  maxWorkers: '100%',
  sequence: { groupOrder: 0 },
} as const;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          ...shared,
          name: 'unit',
          pool: 'threads',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [browserTests, longTests],
        },
      },
      // Made-up input by the thousand, whole programs, pictures: for `npm test`, not for every `npm run check`.
      { root, test: { ...shared, name: 'long', include: [longTests] } },
      {
        root,
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: 'tests/browser/driver/global-setup.ts',
          pool: 'forks',
          // One fork for all files: they share the connection to the one browser.
          maxWorkers: 1,
          isolate: false,
          fileParallelism: false,
          // Machines that draw maps without a graphics card can be slow.
          expect: { poll: { timeout: 15_000 } },
          // On a machine busy with other work a frame can come too late; what fails twice is wrong.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
