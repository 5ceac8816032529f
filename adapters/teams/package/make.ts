import { writeFileSync } from 'node:fs';
import { packApp } from './pack.ts';

// Writes the app for Teams where it is called, from MicrosoftAppId and PUBLIC_URL.

const FILE = 'rcm-teams.zip';

const packed = packApp(process.env);
if ('faults' in packed) {
  process.stderr.write(`${packed.faults.join('\n')}\n`);
  process.exitCode = 1;
} else {
  writeFileSync(FILE, packed.zip);
  process.stdout.write(`${FILE}: ready to be uploaded to Teams.\n`);
}
