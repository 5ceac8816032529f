import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import { appManifest, spanishTexts } from './manifest.ts';

const settingsSchema = z.object({
  MicrosoftAppId: z.guid('MicrosoftAppId must be the id of the registration, such as 1b2c3d4e-….'),
  PUBLIC_URL: z
    .string('PUBLIC_URL must be set: how Teams reaches the bot, by https.')
    .regex(/^https:\/\/[^/]+/, 'PUBLIC_URL must be an https address, such as https://rcm.example.org.'),
});

/** The same bytes for the same app: a zip's entries have no earlier day. */
const DAY = new Date(1980, 0, 1);

/** The app as a zip for Teams, or the sentences that say why it cannot be one. */
export function packApp(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly zip: Uint8Array } | { readonly faults: readonly string[] } {
  const read = settingsSchema.safeParse(environment);
  if (!read.success) return { faults: read.error.issues.map(({ message }) => message) };
  const { MicrosoftAppId: appId, PUBLIC_URL: publicUrl } = read.data;
  const manifest = appManifest({ appId, publicUrl });
  const spanish = spanishTexts();
  const faults = [...faultsOf(manifest, 'manifest'), ...faultsOf(spanish, 'localization')];
  if (faults.length > 0) return { faults };
  const files = {
    'manifest.json': strToU8(JSON.stringify(manifest, null, 2)),
    'es.json': strToU8(JSON.stringify(spanish, null, 2)),
    'color.png': fileHere('color.png'),
    'outline.png': fileHere('outline.png'),
  };
  return { zip: zipSync(files, { mtime: DAY }) };
}

/** What Microsoft's schema holds against it. */
export function faultsOf(value: unknown, schema: 'manifest' | 'localization'): readonly string[] {
  // The schema is of a draft that Ajv knows no more; what it uses of it has kept its meaning.
  const { $schema: _, ...rules } = z
    .looseObject({})
    .parse(JSON.parse(fileHere(`schema/${schema}-1.19.json`).toString('utf8')));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const isValid = ajv.compile(rules);
  if (isValid(value)) return [];
  return (isValid.errors ?? []).map(
    ({ instancePath, message }) => `${schema}${instancePath}: ${message ?? ''}`,
  );
}

function fileHere(path: string): Buffer {
  return readFileSync(new URL(path, import.meta.url));
}
