import { afterAll } from 'vitest';
import { openDatabases } from './open-databases.ts';

// Registered first, so it runs after the hooks of the file itself.
afterAll(() => {
  if (openDatabases.size === 0) return;
  const names = [...openDatabases].join(', ');
  // The next file of this worker did not leave them open.
  openDatabases.clear();
  throw new Error(`still open: ${names}; call close() in afterAll or afterEach`);
});
