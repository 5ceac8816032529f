import { afterAll } from 'vitest';
import { openDatabases } from './open-databases.ts';

// Registered first, so it runs after the hooks of the file itself.
afterAll(() => {
  if (openDatabases.size === 0) return;
  throw new Error(`still open: ${[...openDatabases].join(', ')}; call close() in afterAll or afterEach`);
});
