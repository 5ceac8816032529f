import { membersOf, type PartyCode } from '../domain/conference.ts';
import { type AuditedChange, audit } from '../ledger/audit.ts';
import { welcomeOfficers } from '../ledger/welcome.ts';
import type { Work } from '../ledger/work.ts';
import { peopleImported } from '../messages/answers/people-imported.ts';
import { paragraph } from '../messages/compose.ts';
import { type Refusal, refusalText } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import {
  deactivatePeople,
  type IdentityRow,
  insertPerson,
  listIdentities,
  listPeople,
  type PersonRow,
  replaceIdentity,
  updatePerson,
} from '../store/people.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf } from './context.ts';
import {
  type LineProblem,
  type ListedAccount,
  type ListedPerson,
  MOST_PEOPLE,
  readPeopleFile,
} from './people-file.ts';
import { anyPhrase, type Word } from './words.ts';

const DEACTIVATE_MISSING = [
  ...['deactivate-missing', '--deactivate-missing', 'deactivate missing'],
  ...['desactivar-ausentes', 'desactivar ausentes'],
];

/**
 * Takes the people of a CSV file by their e-mail: new ones are added, known ones brought up to date, the others left alone
 * unless it is said that who is missing has left.
 */
export async function importPeople(session: Session, { words }: Asked): Promise<Reply> {
  const { attachment } = session.request;
  if (attachment === null) return refuse(session, { refused: 'no-file', name: null });
  const read = readPeopleFile(attachment.text, session.roster);
  if ('problems' in read) return refuseLines(session, read.problems);
  if ('tooMany' in read) {
    return refuse(session, { refused: 'too-many-people', count: read.tooMany, limit: MOST_PEOPLE });
  }
  const taking = { listed: read.people, deactivatesMissing: saysWhoLeft(words) };
  const outcome = await inTransaction(session, async (work) => takePeople(work, session, taking));
  if ('problems' in outcome) return refuseLines(session, outcome.problems);
  return answer({ message: peopleImported({ ...settingOf(session), ...outcome }), json: outcome });
}

/** Whether it stands anywhere after the verb: a file's name may come first. */
function saysWhoLeft(words: readonly Word[]): boolean {
  return words.some((_, at) => anyPhrase(words.slice(at), DEACTIVATE_MISSING) > 0);
}

interface Imported {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly notInFile: number;
  readonly deactivated: number;
  readonly withoutOfficer: readonly PartyCode[];
}

async function takePeople(
  work: Work,
  session: Session,
  { listed, deactivatesMissing }: { listed: readonly ListedPerson[]; deactivatesMissing: boolean },
): Promise<Imported | { problems: readonly LineProblem[] }> {
  const known = await listPeople(work.trx, work.conferenceId);
  const identities = await listIdentities(work.trx, work.conferenceId);
  const byEmail = new Map(known.map((person) => [person.email, person]));
  const problems = listed.flatMap((one) => accountsOfOthers(one, byEmail.get(one.email), identities));
  if (problems.length > 0) return { problems };
  const changes: AuditedChange[] = [];
  for (const one of listed) {
    const change = await takePerson(work, { listed: one, known: byEmail.get(one.email), identities });
    if (change !== null) changes.push(change);
  }
  await audit(work, changes);
  const emails = new Set(listed.map(({ email }) => email));
  const missing = known.filter(({ active, email }) => active && !emails.has(email));
  if (deactivatesMissing) await deactivate(work, missing);
  await welcomeOfficers(work, partiesWithNewcomers(listed, byEmail));
  const added = changes.filter(({ action }) => action === 'person.added').length;
  const people = await listPeople(work.trx, work.conferenceId);
  return {
    added,
    changed: changes.length - added,
    unchanged: listed.length - changes.length,
    notInFile: deactivatesMissing ? 0 : missing.length,
    deactivated: deactivatesMissing ? missing.length : 0,
    withoutOfficer: membersOf(session.roster)
      .map(({ code }) => code)
      .filter(
        (code) => !people.some((one) => one.active && one.role === 'liaison' && one.partyCode === code),
      ),
  };
}

/** They left: nobody writes to them any more, and they are answered as strangers. */
async function deactivate(work: Work, people: readonly PersonRow[]): Promise<void> {
  const ids = people.map(({ id }) => id);
  await deactivatePeople(work.trx, work.conferenceId, ids);
  await audit(
    work,
    ids.map((id) => ({
      action: 'person.deactivated',
      subject: { kind: 'person', id },
      before: { active: true },
      after: { active: false },
    })),
  );
}

/** The countries for which somebody new speaks. */
function partiesWithNewcomers(
  listed: readonly ListedPerson[],
  byEmail: ReadonlyMap<string, PersonRow>,
): readonly PartyCode[] {
  const officers = listed.filter(({ role }) => role === 'liaison');
  return [
    ...new Set(officers.filter((one) => isNewPost(byEmail.get(one.email), one)).map(({ party }) => party)),
  ];
}

/** Whether somebody holds a post that they did not hold before. */
function isNewPost(known: PersonRow | undefined, { role, party }: ListedPerson): boolean {
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

async function takePerson(
  work: Work,
  {
    listed,
    known,
    identities,
  }: { listed: ListedPerson; known: PersonRow | undefined; identities: readonly IdentityRow[] },
): Promise<AuditedChange | null> {
  const own = identities.filter((one) => one.personId === known?.id);
  const accounts = listed.accounts.filter((account) => !own.some((one) => isSame(one, account)));
  const fields = known === undefined ? [] : changedFields(known, listed);
  if (known !== undefined && fields.length === 0 && accounts.length === 0) return null;
  const personId = known?.id ?? (await addPerson(work, listed));
  if (known !== undefined && fields.length > 0) {
    await updatePerson(
      work.trx,
      { conferenceId: work.conferenceId, id: known.id },
      { ...columnsOf(listed), ...(isNewPost(known, listed) ? { joined_at: work.now } : {}) },
    );
  }
  for (const account of accounts) {
    await replaceIdentity(work.trx, {
      ...account,
      conference_id: work.conferenceId,
      person_id: personId,
      last_used_at: work.now,
    });
  }
  return {
    action: known === undefined ? 'person.added' : 'person.changed',
    subject: { kind: 'person', id: personId },
    after: {
      fields,
      role: listed.role,
      party: listed.party,
      rank: listed.rank,
      accounts: accounts.map(({ platform }) => platform),
    },
  };
}

async function addPerson(work: Work, listed: ListedPerson): Promise<number> {
  return await insertPerson(work.trx, {
    ...columnsOf(listed),
    conference_id: work.conferenceId,
    email: listed.email,
    joined_at: work.now,
  });
}

/** An empty language or zone in the file leaves what the person has chosen. */
function columnsOf({ name, role, party, rank, language, timezone }: ListedPerson) {
  return {
    name,
    role,
    party_code: party,
    rank,
    active: true,
    ...(language === null ? {} : { language }),
    ...(timezone === null ? {} : { timezone }),
  };
}

function changedFields(known: PersonRow, listed: ListedPerson): string[] {
  return [
    known.active ? [] : ['active'],
    known.name === listed.name ? [] : ['name'],
    known.role === listed.role ? [] : ['role'],
    known.partyCode === listed.party ? [] : ['country'],
    known.rank === listed.rank ? [] : ['rank'],
    listed.language === null || known.language === listed.language ? [] : ['language'],
    listed.timezone === null || known.timezone === listed.timezone ? [] : ['timezone'],
  ].flat();
}

function isSame(one: ListedAccount | IdentityRow, other: ListedAccount): boolean {
  return (
    one.platform === other.platform && one.workspace === other.workspace && one.account === other.account
  );
}

function accountText({ platform, workspace, account }: ListedAccount): string {
  return `${platform}:${workspace}:${account}`;
}

/** Every bad line, a paragraph each; nothing of the file was taken. */
function refuseLines(session: Session, problems: readonly LineProblem[]): Reply {
  const { language } = session.reader;
  const refusals = problems.map((problem): Refusal => ({ refused: 'bad-csv', ...problem }));
  const [first] = refusals;
  const message = {
    language,
    summary: first === undefined ? '' : refusalText(language, session.roster, first),
    parts: refusals.map((refusal) => paragraph(refusalText(language, session.roster, refusal))),
  };
  return { message, json: { refused: 'bad-csv', problems }, refused: 'bad-csv' };
}
