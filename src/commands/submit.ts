import { isOver } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import { type CivilDate, civilDateIn } from '../domain/instant.ts';
import { may } from '../domain/permissions.ts';
import type { ReceivedFile } from '../domain/received-file.ts';
import { recordSubmissions } from '../ledger/settle.ts';
import type { NewSubmission, RecordedSubmission } from '../ledger/submission.ts';
import type { Work } from '../ledger/work.ts';
import { submitted } from '../messages/answers/submitted.ts';
import type { ReceivedSubmission } from '../messages/receipt.ts';
import type { Refusal } from '../messages/refusals.ts';
import { wordingIn } from '../messages/wording.ts';
import type { Reply } from '../ports/conversation.ts';
import { findOfferedFiles } from '../store/offered-files.ts';
import { findSubmissionsById } from '../store/outgoing-submissions.ts';
import type { SubmissionKind } from '../store/tables-obligations.ts';
import {
  type Asked,
  answer,
  inTransaction,
  isReadByAll,
  isSecretariat,
  refuse,
  type Session,
  settingOf,
} from './context.ts';
import {
  type CommitmentInForce,
  findInForce,
  type KnownCommitment,
  listKnown,
  lockInForce,
  obligationOf,
} from './in-force.ts';
import { missingRef, resolveAllOwn } from './named-commitment.ts';
import { readRefs, type TypedRef } from './typed-refs.ts';
import { readSubmission, type TypedSubmission } from './typed-submission.ts';

/** Records what a country has submitted, for each of the refs, all of it or nothing; answers with the receipts. */
export async function submit(session: Session, { words, text }: Asked): Promise<Reply> {
  const { context, conferenceId } = session;
  const known = await listKnown(context.db, conferenceId);
  const found = resolveAllOwn(session, readRefs(words).refs, known);
  if ('refused' in found) return refuse(session, found);
  const read = readSubmission(words, { roster: session.roster, today: todayAsked(session), text });
  const typed = 'refused' in read ? read : await withFiles(session, read);
  const done = 'refused' in typed ? typed : await submitRead(session, typed, found.found);
  return 'message' in done ? done : refuse(session, inPlaceOf(done, session, known));
}

/** Records what was read or filled in, all of it or nothing. */
export async function submitRead(
  session: Session,
  read: ReadSubmission,
  found: readonly KnownCommitment[],
): Promise<Reply | Refusal> {
  const typed = allowed(session, read, found);
  if ('refused' in typed) return typed;
  const done = await inTransaction(session, async (work) => await record(work, session, { typed, found }));
  if ('refused' in done) return done;
  const facts = { submissions: done.received, sentBy: session.person?.name ?? null };
  return answer({
    message: submitted({ ...settingOf(session), ...facts }),
    json: {
      submissions: done.received.map((one, at) => ({ ...one, isNew: done.recorded[at]?.isNew ?? true })),
    },
  });
}

/** What is submitted, with the documents that were handed over. */
export interface ReadSubmission extends Omit<TypedSubmission, 'offer'> {
  readonly files: readonly ReceivedFile[];
}

/** With the documents that came along, or that were handed over before. */
async function withFiles(
  session: Session,
  { offer, ...typed }: TypedSubmission,
): Promise<ReadSubmission | Refusal> {
  const { context, conferenceId, person, request } = session;
  const sent = request.files ?? [];
  const personId = person?.id ?? 0;
  const offered =
    offer === null ? [] : await findOfferedFiles(context.db, { conferenceId, personId, id: offer });
  if (offered === null) return { refused: 'no-such-file', number: offer ?? 0 };
  const files = [...offered, ...sent];
  return { ...typed, kind: typed.kind ?? (files.length > 0 ? 'document' : null), files };
}

/** The day on which it was asked, in the conference's zone. */
export function todayAsked({ request, roster }: Session): CivilDate {
  return civilDateIn(request.at, roster.timezone);
}

/** A submission that the person may record, of something. */
type AllowedSubmission = ReadSubmission & { readonly kind: SubmissionKind };

function allowed(
  session: Session,
  typed: ReadSubmission,
  found: readonly KnownCommitment[],
): AllowedSubmission | Refusal {
  const { kind, refs } = typed;
  const refusal = foreignParty(session, typed) ?? foreignDay(session, typed) ?? dayTooEarly(typed, found);
  if (refusal !== null) return refusal;
  return kind === null ? { refused: 'nothing-to-submit', refs: rawOf(refs) } : { ...typed, kind };
}

function rawOf(refs: readonly TypedRef[]): string[] {
  return refs.map(({ raw }) => raw);
}

const ABOUT_THE_DAY: readonly Refusal['refused'][] = [
  'bad-date',
  'ambiguous-date',
  'weekday-differs',
  'unsure-date',
  'date-ahead',
];

/** What is said of the words as typed, in view of who typed them. */
function inPlaceOf(refusal: Refusal, session: Session, known: readonly KnownCommitment[]): Refusal {
  const isOfficer = !isSecretariat(session);
  if (isOfficer && ABOUT_THE_DAY.includes(refusal.refused)) return { refused: 'day-for-secretariat' };
  if (refusal.refused !== 'missing-ref') return refusal;
  return missingRef(session, known);
}

/** A liaison officer submits for their own country only. */
function foreignParty({ actor }: Session, { parties, refs }: ReadSubmission): Refusal | null {
  if (parties === null || may(actor, { verb: 'submit', parties }) === 'allowed') return null;
  const asked = parties.find((party) => party !== actor.party);
  const own = actor.party;
  if (asked === undefined || own === null) return { refused: 'secretariat-only' };
  return { refused: 'not-your-country', asked, own, refs: rawOf(refs) };
}

/** What a liaison officer sends counts on the day on which it is sent. */
function foreignDay(session: Session, { on }: ReadSubmission): Refusal | null {
  return on === null || isSecretariat(session) ? null : { refused: 'day-for-secretariat' };
}

/** Nothing can have been received before the meeting that asked for it. */
function dayTooEarly({ on }: ReadSubmission, found: readonly KnownCommitment[]): Refusal | null {
  const starts = found.flatMap((one) => one.meeting.startsOn ?? []).toSorted();
  const meeting = starts.at(-1);
  if (on === null || meeting === undefined || on >= meeting) return null;
  return { refused: 'day-before-meeting', day: on, meeting };
}

interface Recorded {
  readonly received: readonly ReceivedSubmission[];
  readonly recorded: readonly RecordedSubmission[];
}

async function record(
  work: Work,
  session: Session,
  { typed, found }: { typed: AllowedSubmission; found: readonly KnownCommitment[] },
): Promise<Recorded | Refusal> {
  const commitments = await lockInForce(work, found);
  const submissions: NewSubmission[] = [];
  for (const commitment of commitments) {
    const parties = partiesFor(session, typed, commitment);
    if ('refused' in parties) return parties;
    const theirs = submittedByThemselves(commitment, parties.parties);
    if (theirs.length > 0) return { refused: 'submitted-already', ref: commitment.ref, parties: theirs };
    for (const party of parties.parties) {
      const submission = submissionFor(session, typed, { commitment, party });
      if ('refused' in submission) return submission;
      submissions.push(submission);
    }
  }
  const recorded = await recordSubmissions(work, submissions);
  return { recorded, received: await receiptsOf(work, session, { recorded, found }) };
}

/** Where several countries are named at once, what one of them sent itself is not replaced along with the others. */
function submittedByThemselves(commitment: CommitmentInForce, parties: readonly PartyCode[]): PartyCode[] {
  if (parties.length < 2 || commitment.mode === 'joint') return [];
  return parties.filter((party) =>
    obligationOf(commitment, party)?.submissions.some(({ submitter }) => submitter?.isSecretariat === false),
  );
}

function partiesFor(
  session: Session,
  { parties }: ReadSubmission,
  commitment: CommitmentInForce,
): { parties: readonly PartyCode[] } | Refusal {
  const { ref, owedBy } = commitment;
  const own = isSecretariat(session) ? null : session.actor.party;
  const [only, ...others] = owedBy;
  const asked =
    parties ?? (own === null ? null : [own]) ?? (only !== undefined && others.length === 0 ? [only] : null);
  if (asked === null) return { refused: 'country-missing', ref };
  const strangers = asked.filter((party) => !owedBy.includes(party));
  return strangers.length > 0 ? { refused: 'not-owed', ref, parties: strangers, owedBy } : { parties: asked };
}

function submissionFor(
  session: Session,
  typed: AllowedSubmission,
  { commitment, party }: { commitment: CommitmentInForce; party: PartyCode },
): NewSubmission | Refusal {
  const obligation = obligationOf(commitment, party);
  if (obligation === null || isOver(obligation.state)) {
    return { refused: 'not-owed-any-more', ref: commitment.ref, party };
  }
  return {
    obligationId: obligation.id,
    partyCode: party,
    kind: typed.kind,
    link: typed.link,
    files: typed.files,
    note: typed.note,
    receivedOn: typed.on ?? todayAsked(session),
    confirmed: isSecretariat(session) || typed.kind !== 'by-mail',
    onBehalf: isSecretariat(session),
  };
}

/** What was recorded, as it now stands; in a channel without link and note. */
async function receiptsOf(
  work: Work,
  session: Session,
  { recorded, found }: { recorded: readonly RecordedSubmission[]; found: readonly KnownCommitment[] },
): Promise<ReceivedSubmission[]> {
  const { reader } = session;
  const ids = recorded.map(({ submissionId }) => submissionId);
  const stored = await findSubmissionsById(work.trx, work.conferenceId, ids);
  const commitments = await findInForce(work.trx, work.conferenceId, found);
  const inChannel = isReadByAll(session);
  return recorded.flatMap(({ submissionId }) => {
    const submission = stored.find(({ id }) => id === submissionId);
    const commitment = commitments.find(({ id }) => id === submission?.commitmentId);
    if (submission === undefined || commitment === undefined) return [];
    return {
      ref: submission.ref,
      party: submission.party,
      deliverable: wordingIn(reader.language, commitment.deliverable),
      kind: submission.kind,
      receiptNumber: submission.receiptNumber,
      receivedOn: submission.receivedOn,
      recordedAt: submission.recordedAt,
      lastValidDay: submission.dueOn,
      link: inChannel ? null : submission.link,
      files: inChannel ? [] : submission.files,
      note: inChannel ? null : submission.note,
      confirmed: submission.confirmed,
      recordedBySecretariat: submission.submitter?.isSecretariat ?? true,
      revision: submission.revision,
      count: commitment.count,
    };
  });
}
