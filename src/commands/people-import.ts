import { type AuditedChange, audit } from '../ledger/audit.ts';
import { welcomeOfficers } from '../ledger/welcome.ts';
import type { Work } from '../ledger/work.ts';
import { type PeopleImportedFacts, peopleImported } from '../messages/answers/people-imported.ts';
import { paragraph } from '../messages/compose.ts';
import type { Setting } from '../messages/facts.ts';
import { type Refusal, refusalText } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import {
  deactivatePeople,
  insertPerson,
  listIdentities,
  listPeople,
  type PersonRow,
  replaceIdentity,
  updatePerson,
} from '../store/people.ts';
import type { Db } from '../store/tables.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf } from './context.ts';
import { comparePeople, isNewPost, type PeopleChanges, type PersonChange } from './people-changes.ts';
import { type LineProblem, type ListedPerson, MOST_PEOPLE, readPeopleFile } from './people-file.ts';
import { withAcceptance } from './typed-change.ts';
import { anyPhrase, type Word } from './words.ts';

const DEACTIVATE_MISSING = [
  ...['deactivate-missing', '--deactivate-missing', 'deactivate missing'],
  ...['desactivar-ausentes', 'desactivar ausentes'],
];

/**
 * Shows what a CSV file would change of the people, by their e-mail; accepted, does it: new ones are added, known ones brought
 * up to date, the others left alone unless it is said that who is missing has left.
 */
export async function importPeople(session: Session, { words }: Asked): Promise<Reply> {
  const { attachment } = session.request;
  if (attachment === null) return refuse(session, { refused: 'no-file', name: null });
  const read = readPeopleFile(attachment.text, session.roster);
  if ('problems' in read) return refuseLines(session, read.problems);
  if ('tooMany' in read) {
    return refuse(session, { refused: 'too-many-people', count: read.tooMany, limit: MOST_PEOPLE });
  }
  const { accepted } = withAcceptance(words, session);
  const file = { session, listed: read.people, deactivatesMissing: saysWhoLeft(words) };
  const changes = accepted
    ? await inTransaction(session, async (work) => takePeople(work, file))
    : await compare(session.context.db, file);
  if ('problems' in changes) return refuseLines(session, changes.problems);
  if (changes.losesSecretariat) return refuse(session, { refused: 'nobody-of-the-secretariat' });
  const facts = factsOf(changes, { accepted, deactivatesMissing: file.deactivatesMissing });
  return answer({ message: peopleImported({ ...settingOf(session), ...facts }), json: facts });
}

/** Whether it stands anywhere after the verb: a file's name may come first. */
function saysWhoLeft(words: readonly Word[]): boolean {
  return words.some((_, at) => anyPhrase(words.slice(at), DEACTIVATE_MISSING) > 0);
}

interface FileOfPeople {
  readonly session: Session;
  readonly listed: readonly ListedPerson[];
  readonly deactivatesMissing: boolean;
}

type Comparison = PeopleChanges | { readonly problems: readonly LineProblem[] };

async function compare(db: Db, { session, ...file }: FileOfPeople): Promise<Comparison> {
  const { conferenceId, roster } = session;
  const known = await listPeople(db, conferenceId);
  return comparePeople({ ...file, known, identities: await listIdentities(db, conferenceId), roster });
}

async function takePeople(work: Work, file: FileOfPeople): Promise<Comparison> {
  const compared = await compare(work.trx, file);
  if ('problems' in compared || compared.losesSecretariat) return compared;
  const audited: AuditedChange[] = [];
  for (const change of compared.changes) audited.push(await takePerson(work, change));
  await audit(work, audited);
  if (file.deactivatesMissing) await deactivate(work, compared.missing);
  const newcomers = compared.changes.filter((one) => one.listed.role === 'liaison' && isNewPost(one));
  await welcomeOfficers(work, [...new Set(newcomers.map(({ listed }) => listed.party))]);
  return compared;
}

async function takePerson(work: Work, change: PersonChange): Promise<AuditedChange> {
  const { listed, known, fields, accounts } = change;
  const personId = known?.id ?? (await addPerson(work, listed));
  if (known !== undefined && fields.length > 0) {
    await updatePerson(
      work.trx,
      { conferenceId: work.conferenceId, id: known.id },
      { ...columnsOf(listed), ...(isNewPost(change) ? { joined_at: work.now } : {}) },
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

function factsOf(
  { changes, unchanged, missing, withoutOfficer }: PeopleChanges,
  { accepted, deactivatesMissing }: { accepted: boolean; deactivatesMissing: boolean },
): Omit<PeopleImportedFacts, keyof Setting> {
  const added = changes.filter(({ known }) => known === undefined);
  const changed = changes.filter(({ known }) => known !== undefined);
  const left = deactivatesMissing ? missing : [];
  return {
    applied: accepted,
    deactivatesMissing,
    added: added.length,
    changed: changed.length,
    unchanged,
    notInFile: missing.length - left.length,
    deactivated: left.length,
    people: {
      added: added.map(({ listed: { name, role, party } }) => ({ name, role, party })),
      changed: changed.map(({ listed: { name, role, party }, fields, accounts }) => ({
        ...{ name, role, party },
        fields: [...fields, ...(accounts.length === 0 ? [] : ['account' as const])],
      })),
      left: left.map(({ name, role, partyCode: party }) => ({ name, role, party })),
    },
    withoutOfficer,
  };
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
