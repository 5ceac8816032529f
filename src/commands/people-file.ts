import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Language, PartyCode, PartyKind, Rank, Role, Roster } from '../domain/conference.ts';
import type { Zone } from '../domain/instant.ts';
import { cleanText } from '../domain/typed-text.ts';
import type { CsvProblem } from '../messages/refusals.ts';
import { isZone } from './conference-file.ts';

/** A person as the file names them, checked. */
export interface ListedPerson {
  readonly line: number;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly role: Role;
  readonly party: PartyCode;
  readonly language: Language | null;
  readonly timezone: Zone | null;
  readonly rank: Rank;
  readonly accounts: readonly ListedAccount[];
}

export interface ListedAccount {
  readonly platform: 'slack' | 'teams';
  readonly workspace: string;
  readonly account: string;
}

export interface LineProblem {
  readonly line: number;
  readonly problem: CsvProblem;
  readonly value: string;
}

/** More than any conference has; a file of more is some other list. */
export const MOST_PEOPLE = 5000;

const COLUMNS = [
  'name',
  'email',
  'role',
  'country',
  'language',
  'timezone',
  'rank',
  'slack',
  'teams',
] as const;
const NEEDED: readonly Column[] = ['name', 'email', 'role', 'country'];
type Column = (typeof COLUMNS)[number];
type Row = { readonly line: number; readonly cells: Readonly<Record<Column, string>> };

const KIND_OF_ROLE: Readonly<Record<Role, PartyKind>> = {
  secretariat: 'secretariat',
  liaison: 'member',
  observer: 'observer',
};

type PeopleFile =
  | { readonly people: readonly ListedPerson[] }
  | { readonly problems: readonly LineProblem[] }
  | { readonly tooMany: number };

/** Reads `people import`'s file: every line that cannot be taken is named, and then none is. */
export function readPeopleFile(text: string, roster: Roster): PeopleFile {
  const rows = rowsOf(text);
  if ('problem' in rows) return { problems: [rows] };
  if (rows.rows.length > MOST_PEOPLE) return { tooMany: rows.rows.length };
  const read = rows.rows.map((row) => personOf(row, roster));
  const people = read.flatMap((one) => ('person' in one ? [one.person] : []));
  const problems = [...read.flatMap((one) => ('problem' in one ? [one] : [])), ...doubles(people)];
  return problems.length > 0 ? { problems: problems.toSorted((a, b) => a.line - b.line) } : { people };
}

function rowsOf(text: string): { rows: readonly Row[] } | LineProblem {
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      on_record: (record: string[], { lines }) => {
        records.push({ record, line: lines });
        return record;
      },
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    });
    return withHeader(records);
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const line: unknown = Reflect.get(fault, 'lines');
    return { line: typeof line === 'number' ? line : 1, problem: 'columns', value: '' };
  }
}

/** A spreadsheet in Spanish separates by semicolons. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1);
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly line: number;
}

function withHeader(records: readonly CsvRecord[]): { rows: readonly Row[] } | LineProblem {
  const [header, ...body] = records;
  const names = (header?.record ?? []).map((name) => name.toLowerCase());
  const strange = names.find((name, at) => !COLUMNS.some((one) => one === name) || names.indexOf(name) < at);
  const missing = NEEDED.find((name) => !names.includes(name));
  const wrong = strange ?? missing;
  if (wrong !== undefined) return { line: 1, problem: 'columns', value: wrong };
  const long = body.find(({ record }) => record.length > names.length);
  if (long !== undefined) return { line: long.line, problem: 'columns', value: String(long.record.at(-1)) };
  return {
    rows: body.map(({ record, line }) => ({
      line,
      cells: cellsOf((column) => cleanText(record[names.indexOf(column)] ?? '')),
    })),
  };
}

function cellsOf(read: (column: Column) => string): Record<Column, string> {
  return {
    name: read('name'),
    email: read('email'),
    role: read('role'),
    country: read('country'),
    language: read('language'),
    timezone: read('timezone'),
    rank: read('rank'),
    slack: read('slack'),
    teams: read('teams'),
  };
}

function personOf({ line, cells }: Row, roster: Roster): { person: ListedPerson } | LineProblem {
  const wrong = (problem: CsvProblem, value: string) => ({ line, problem, value: value.slice(0, 60) });
  if (!/\p{L}/u.test(cells.name) || cells.name.length > 200) return wrong('name', cells.name);
  if (!/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(cells.email)) return wrong('email', cells.email);
  const role = roleOf(cells.role);
  if (role === null) return wrong('role', cells.role);
  const party = partyOf(cells.country, role, roster);
  if (party === null) return wrong('country', cells.country);
  const details = detailsOf(cells);
  if ('problem' in details) return wrong(details.problem, cells[details.column]);
  return { person: { line, name: cells.name, email: cells.email.toLowerCase(), role, party, ...details } };
}

type Details = Pick<ListedPerson, 'language' | 'timezone' | 'rank' | 'accounts'>;

function detailsOf(cells: Row['cells']): Details | { problem: CsvProblem; column: Column } {
  const language = optional(cells.language.toLowerCase(), languageOf);
  const timezone = optional(cells.timezone, (name) => (isZone(name) ? name : null));
  const rank = rankOf(cells.rank);
  const slack = accountOf('slack', cells.slack);
  const teams = accountOf('teams', cells.teams);
  if (language === undefined) return { problem: 'language', column: 'language' };
  if (timezone === undefined) return { problem: 'timezone', column: 'timezone' };
  if (rank === null) return { problem: 'rank', column: 'rank' };
  if (slack === null) return { problem: 'account', column: 'slack' };
  if (teams === null) return { problem: 'account', column: 'teams' };
  return { language, timezone, rank, accounts: [...slack, ...teams] };
}

/** Null for an empty cell, undefined for one that cannot be read. */
function optional<Value>(cell: string, read: (cell: string) => Value | null): Value | null | undefined {
  return cell === '' ? null : (read(cell) ?? undefined);
}

function roleOf(cell: string): Role | null {
  const word = cell.toLowerCase();
  return word === 'secretariat' || word === 'liaison' || word === 'observer' ? word : null;
}

function languageOf(cell: string): Language | null {
  return cell === 'en' || cell === 'es' ? cell : null;
}

function rankOf(cell: string): Rank | null {
  const word = cell.toLowerCase();
  if (word === '') return 'titular';
  return word === 'titular' || word === 'alternate' ? word : null;
}

/** A party of the kind that goes with the role; the secretariat's people need not name theirs. */
function partyOf(cell: string, role: Role, roster: Roster): PartyCode | null {
  const kind = KIND_OF_ROLE[role];
  const code = cell.toUpperCase();
  const found = roster.parties.find(
    (party) =>
      party.kind === kind && (party.code.toUpperCase() === code || (cell === '' && kind === 'secretariat')),
  );
  return found?.code ?? null;
}

function accountOf(platform: ListedAccount['platform'], cell: string): ListedAccount[] | null {
  if (cell === '') return [];
  const parts = /^([A-Za-z0-9._-]{1,100}):([A-Za-z0-9._-]{1,100})$/.exec(cell);
  const [, workspace, account] = parts ?? [];
  return workspace === undefined || account === undefined ? null : [{ platform, workspace, account }];
}

function doubles(people: readonly ListedPerson[]): LineProblem[] {
  const emails = new Set<string>();
  const accounts = new Set<string>();
  const problems: LineProblem[] = [];
  for (const person of people) {
    if (emails.has(person.email))
      problems.push({ line: person.line, problem: 'email-twice', value: person.email });
    emails.add(person.email);
    for (const { platform, workspace, account } of person.accounts) {
      const key = `${platform}:${workspace}:${account}`;
      if (accounts.has(key)) problems.push({ line: person.line, problem: 'account-twice', value: key });
      accounts.add(key);
    }
  }
  return problems;
}
