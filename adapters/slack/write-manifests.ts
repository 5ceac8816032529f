import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { manifestFor } from './manifest.ts';

// Writes what Slack makes the app from, beside its source.

for (const way of ['http', 'socket'] as const) {
  const name = way === 'http' ? 'manifest.json' : 'manifest-socket-mode.json';
  const file = fileURLToPath(new URL(name, import.meta.url));
  writeFileSync(file, `${JSON.stringify(manifestFor(way), null, 2)}\n`);
}
