import { afterEach, expect, test, vi } from 'vitest';
import { ensureChromium, findChromium } from './driver/chromium.ts';

afterEach(() => vi.unstubAllEnvs());

test('findChromium() takes the browser that CHROMIUM_PATH names, or none', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  expect(findChromium()).toBe(process.execPath);
  vi.stubEnv('CHROMIUM_PATH', '/no/such/browser');
  expect(findChromium()).toBeUndefined();
});

test('ensureChromium() says what is wrong with CHROMIUM_PATH and installs nothing', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/no/such/browser');
  await expect(ensureChromium()).rejects.toThrow('CHROMIUM_PATH is /no/such/browser');
});
