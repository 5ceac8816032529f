import { type Document, isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Names, Roster } from '../domain/conference.ts';
import { type CivilDate, civilDate } from '../domain/instant.ts';
import { cleanText } from '../domain/typed-text.ts';

/** What is wrong in a file, and where: a line that counts from 1, a field such as `parties[3].timezone`. */
export interface FileProblem {
  readonly line: number | null;
  readonly field: string | null;
  readonly problem: 'not-readable' | 'not-valid' | 'unknown-code' | 'code-twice' | 'no-secretariat';
  /** The offending value, short; null where there is none to show. */
  readonly value: string | null;
}

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,19}$/);
const text = z.string().transform(cleanText).pipe(z.string().min(1).max(200));
const names = z.strictObject({ en: text, es: text });
const aliases = z.array(text).default([]);
const language = z.enum(['en', 'es']);
const zone = z.string().refine(isZone);
const day = z.string().transform((value, check): CivilDate => {
  try {
    return civilDate(value);
  } catch {
    check.addIssue({ code: 'custom', message: 'not a day' });
    return z.NEVER;
  }
});

const party = z.strictObject({
  code,
  kind: z.enum(['member', 'secretariat', 'observer']),
  name: names,
  aliases,
  timezone: zone.optional(),
  language: language.optional(),
  holidays: z.array(day).default([]),
});

const conferenceFile = z.strictObject({
  slug,
  name: names,
  acronym: names.optional(),
  timezone: zone,
  language,
  parties: z.array(party).min(1),
  groups: z.array(z.strictObject({ code, aliases, of: z.array(code) })).default([]),
  bodies: z.array(z.strictObject({ code, name: names, aliases })).default([]),
  roles: z
    .array(
      z.strictObject({
        code,
        aliases,
        held: z.array(z.strictObject({ party: code, from: day, to: day })).default([]),
      }),
    )
    .default([]),
});

type ConferenceFile = z.infer<typeof conferenceFile>;
type Path = readonly PropertyKey[];

/** A zone that the calendar knows by its name; an offset such as `+05:00` is none, for it has no daylight saving. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]+$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The file's values; null where its aliases would unfold to more than a conference could be. */
function plainOf(document: Document.Parsed): { value: unknown } | null {
  try {
    return { value: document.toJS({ maxAliasCount: 20 }) };
  } catch (fault) {
    if (fault instanceof ReferenceError) return null;
    throw fault;
  }
}

/** Reads a conference's YAML file; a zone or language that a party lacks is the conference's. */
export function readConferenceFile(yaml: string): { roster: Roster } | { problems: readonly FileProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const line = lines.linePos(fault.pos[0]).line;
    return { problems: [{ line, field: null, problem: 'not-readable', value: fault.message.slice(0, 120) }] };
  }
  const locate = (path: Path) => ({ line: lineOf(document, lines, path), field: fieldOf(path) });
  const plain = plainOf(document);
  if (plain === null) return { problems: [{ line: 1, field: null, problem: 'not-readable', value: null }] };
  const parsed = conferenceFile.safeParse(plain.value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue): FileProblem => {
      const path =
        issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
      return { ...locate(path), problem: 'not-valid', value: valueAt(document, path) };
    });
    return { problems };
  }
  const problems = contradictions(parsed.data).map(({ path, problem, value }) => ({
    ...locate(path),
    problem,
    value,
  }));
  return problems.length > 0 ? { problems } : { roster: rosterOf(parsed.data) };
}

interface Contradiction {
  readonly path: Path;
  readonly problem: FileProblem['problem'];
  readonly value: string | null;
}

function contradictions(file: ConferenceFile): Contradiction[] {
  const known = new Set(file.parties.map((one) => one.code));
  const unknown = (value: string, path: Path): Contradiction[] =>
    known.has(value) ? [] : [{ path, problem: 'unknown-code', value }];
  return [
    ...twice(file.parties, 'parties'),
    ...twice(file.groups, 'groups'),
    ...twice(file.bodies, 'bodies'),
    ...twice(file.roles, 'roles'),
    ...file.groups.flatMap((group, at) =>
      group.of.flatMap((one, n) => unknown(one, ['groups', at, 'of', n])),
    ),
    ...file.roles.flatMap((role, at) =>
      role.held.flatMap((term, n) => unknown(term.party, ['roles', at, 'held', n, 'party'])),
    ),
    ...(file.parties.some((one) => one.kind === 'secretariat')
      ? []
      : [{ path: ['parties'], problem: 'no-secretariat', value: null } as const]),
  ];
}

function twice(listed: readonly { code: string }[], field: string): Contradiction[] {
  return listed.flatMap(({ code: value }, at) =>
    listed.findIndex((one) => one.code === value) < at
      ? [{ path: [field, at, 'code'], problem: 'code-twice', value }]
      : [],
  );
}

function rosterOf(file: ConferenceFile): Roster {
  const short = file.slug.toUpperCase();
  const acronym: Names = file.acronym ?? { en: short, es: short };
  return {
    slug: file.slug,
    name: file.name,
    acronym,
    timezone: file.timezone,
    language: file.language,
    parties: file.parties.map((one) => ({
      ...one,
      timezone: one.timezone ?? file.timezone,
      language: one.language ?? file.language,
    })),
    groups: file.groups,
    bodies: file.bodies,
    offices: file.roles,
  };
}

/** Where a field stands, or the nearest of its parents where it is missing. */
function lineOf(document: Document, lines: LineCounter, path: Path): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}

function fieldOf(path: Path): string | null {
  if (path.length === 0) return null;
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

function valueAt(document: Document, path: Path): string | null {
  const node = path.length === 0 ? undefined : document.getIn(path);
  if (node === undefined || node === null || isCollection(node)) return null;
  return String(node).slice(0, 60);
}
