import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Roster } from '../../src/domain/conference.ts';
import { civilDate } from '../../src/domain/instant.ts';

const names = z.object({ en: z.string(), es: z.string() });
const day = z.string().transform(civilDate);
const conference = z.object({
  slug: z.string(),
  name: names,
  acronym: names,
  timezone: z.string(),
  language: z.enum(['en', 'es']),
  parties: z.array(
    z.object({
      code: z.string(),
      kind: z.enum(['member', 'secretariat', 'observer']),
      name: names,
      aliases: z.array(z.string()),
      timezone: z.string().optional(),
      language: z.enum(['en', 'es']).optional(),
      holidays: z.array(day).default([]),
    }),
  ),
  groups: z.array(z.object({ code: z.string(), aliases: z.array(z.string()), of: z.array(z.string()) })),
  bodies: z.array(z.object({ code: z.string(), name: names, aliases: z.array(z.string()) })),
  roles: z.array(
    z.object({
      code: z.string(),
      aliases: z.array(z.string()),
      held: z.array(z.object({ party: z.string(), from: day, to: day })),
    }),
  ),
});

/** The conference file of the RCM as a roster; fails on a file that is not in the documented form. */
export function rcmRoster(): Roster {
  const path = new URL('../../conferences/rcm.yaml', import.meta.url);
  const { roles, parties, ...file } = conference.parse(parse(readFileSync(path, 'utf8')));
  return {
    ...file,
    offices: roles,
    parties: parties.map((party) => ({
      ...party,
      timezone: party.timezone ?? file.timezone,
      language: party.language ?? file.language,
    })),
  };
}
