import { membersOf, type PartyCode, type Roster } from '../domain/conference.ts';
import type { PersonField } from '../messages/answers/people-imported.ts';
import type { IdentityRow, PersonRow } from '../store/people.ts';
import type { LineProblem, ListedAccount, ListedPerson } from './people-file.ts';

/** What a line of the file changes of one person; `known` undefined: somebody new. */
export interface PersonChange {
  readonly listed: ListedPerson;
  readonly known: PersonRow | undefined;
  readonly fields: readonly Exclude<PersonField, 'account'>[];
  /** Those that are new. */
  readonly accounts: readonly ListedAccount[];
}

/** What a file would change of a conference's people. */
export interface PeopleChanges {
  readonly changes: readonly PersonChange[];
  readonly unchanged: number;
  /** Active, and not in the file. */
  readonly missing: readonly PersonRow[];
  /** True: somebody speaks for the secretariat now, and nobody would once it is done. */
  readonly losesSecretariat: boolean;
  /** Members without a liaison officer once it is done. */
  readonly withoutOfficer: readonly PartyCode[];
}

interface Compared {
  readonly listed: readonly ListedPerson[];
  readonly deactivatesMissing: boolean;
  readonly known: readonly PersonRow[];
  readonly identities: readonly IdentityRow[];
  readonly roster: Roster;
}

/** Compares a file with who is there, by e-mail; an account that is somebody else's is a problem of its line. */
export function comparePeople({
  listed,
  deactivatesMissing,
  known,
  identities,
  roster,
}: Compared): PeopleChanges | { readonly problems: readonly LineProblem[] } {
  const byEmail = new Map(known.map((person) => [person.email, person]));
  const problems = listed.flatMap((one) => accountsOfOthers(one, byEmail.get(one.email), identities));
  if (problems.length > 0) return { problems };
  const emails = new Set(listed.map(({ email }) => email));
  const missing = known.filter(({ active, email }) => active && !emails.has(email));
  const staying = deactivatesMissing ? [] : missing;
  const after = [...listed, ...staying.map(({ role, partyCode: party }) => ({ role, party }))];
  const served = new Set(after.filter(({ role }) => role === 'liaison').map(({ party }) => party));
  const changes = listed.flatMap((one) => changeOf(one, byEmail.get(one.email), identities) ?? []);
  return {
    changes,
    unchanged: listed.length - changes.length,
    missing,
    losesSecretariat:
      known.some(({ active, role }) => active && role === 'secretariat') &&
      after.every(({ role }) => role !== 'secretariat'),
    withoutOfficer: membersOf(roster)
      .map(({ code }) => code)
      .filter((code) => !served.has(code)),
  };
}

/** Whether somebody holds a post that they did not hold before. */
export function isNewPost({ known, listed: { role, party } }: PersonChange): boolean {
  return known === undefined || !known.active || known.role !== role || known.partyCode !== party;
}

/** An account belongs to one person of a conference. */
function accountsOfOthers(
  { line, accounts }: ListedPerson,
  known: PersonRow | undefined,
  identities: readonly IdentityRow[],
): LineProblem[] {
  return accounts
    .filter((account) => identities.some((one) => isSame(one, account) && one.personId !== known?.id))
    .map((account) => ({ line, problem: 'account-twice', value: accountText(account) }));
}

function changeOf(
  listed: ListedPerson,
  known: PersonRow | undefined,
  identities: readonly IdentityRow[],
): PersonChange | null {
  const own = identities.filter((one) => one.personId === known?.id);
  const accounts = listed.accounts.filter((account) => !own.some((one) => isSame(one, account)));
  const fields = known === undefined ? [] : changedFields(known, listed);
  const isAsBefore = known !== undefined && fields.length === 0 && accounts.length === 0;
  return isAsBefore ? null : { listed, known, fields, accounts };
}

function changedFields(known: PersonRow, listed: ListedPerson): PersonChange['fields'] {
  const differs: Readonly<Record<Exclude<PersonField, 'account'>, boolean>> = {
    active: !known.active,
    name: known.name !== listed.name,
    role: known.role !== listed.role,
    country: known.partyCode !== listed.party,
    rank: known.rank !== listed.rank,
    language: listed.language !== null && known.language !== listed.language,
    timezone: listed.timezone !== null && known.timezone !== listed.timezone,
  };
  const all = ['active', 'name', 'role', 'country', 'rank', 'language', 'timezone'] as const;
  return all.filter((field) => differs[field]);
}

function isSame(one: ListedAccount | IdentityRow, other: ListedAccount): boolean {
  return (
    one.platform === other.platform && one.workspace === other.workspace && one.account === other.account
  );
}

function accountText({ platform, workspace, account }: ListedAccount): string {
  return `${platform}:${workspace}:${account}`;
}
