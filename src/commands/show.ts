import { deadlineOf } from '../domain/deadline.ts';
import type { DraftContent, DraftedAgreement, DraftedCommitment } from '../domain/draft-content.ts';
import { show } from '../messages/answers/show.ts';
import type { Wording } from '../messages/facts.ts';
import { wordingIn } from '../messages/wording.ts';
import type { Reply } from '../ports/conversation.ts';
import { findAgreement, listAgreementTexts } from '../store/agreements-read.ts';
import { listDrafts } from '../store/drafts.ts';
import type { StoredSubmission } from '../store/outgoing-submissions.ts';
import { meetingFacts, textsOf } from './agreements.ts';
import {
  type Asked,
  answer,
  isReadByAll,
  isSecretariat,
  readsDrafts,
  refuse,
  type Session,
  settingOf,
  todayOf,
} from './context.ts';
import {
  type CommitmentInForce,
  findInForce,
  type KnownCommitment,
  listKnown,
  obligationOf,
} from './in-force.ts';
import { shownDates } from './shown-dates.ts';
import { readRefs, resolveRef, type TypedRef } from './typed-refs.ts';
import { fold, textBetween } from './words.ts';

/** One commitment, or several: text, where it comes from, who owes it and by when; for the secretariat of a draft too. */
export async function showCommitment(session: Session, { words, text }: Asked): Promise<Reply> {
  const { context, conferenceId } = session;
  const known = await listKnown(context.db, conferenceId);
  const { refs, length } = readRefs(words);
  if (words.length === 0) {
    return refuse(session, { refused: 'missing-ref', known: known.slice(0, 12).map(({ ref }) => ref) });
  }
  if (length < words.length || refs.length > SHOWN_AT_MOST) {
    return refuse(session, { refused: 'did-not-understand', typed: textBetween(text, words), verb: 'show' });
  }
  const replies: Reply[] = [];
  for (const typed of refs) replies.push(await showOne(session, typed, known));
  return replies.find(({ refused }) => refused !== null) ?? together(session, replies);
}

const SHOWN_AT_MOST = 12;

function together({ reader }: Session, replies: readonly Reply[]): Reply {
  const [first, ...others] = replies;
  if (first !== undefined && others.length === 0) return first;
  const parts = replies.flatMap(({ message }) => message.parts);
  const all = { language: reader.language, summary: first?.message.summary ?? '', parts };
  return answer({ message: all, json: replies.map(({ json }) => json) });
}

async function showOne(session: Session, typed: TypedRef, known: readonly KnownCommitment[]): Promise<Reply> {
  const found = resolveRef(typed, known, session.request.words);
  if (!('refused' in found)) return await showInForce(session, found);
  const isUnknown = readsDrafts(session) && found.refused === 'unknown-ref';
  const drafted = isUnknown ? await findDrafted(session, typed) : null;
  return drafted === null ? refuse(session, found) : showDrafted(session, drafted);
}

async function showInForce(session: Session, known: KnownCommitment): Promise<Reply> {
  const { context, conferenceId, reader, actor } = session;
  const [commitment] = await findInForce(context.db, conferenceId, [known]);
  if (commitment === undefined) throw new TypeError(`nothing is stored for commitment ${known.id}`);
  const agreement = await findAgreement(context.db, conferenceId, known.agreementId);
  const texts = await listAgreementTexts(context.db, conferenceId, [agreement.id]);
  const own = actor.role === 'liaison' && actor.party !== null ? obligationOf(commitment, actor.party) : null;
  const facts = {
    ref: commitment.ref,
    deliverable: wordingIn(reader.language, commitment.deliverable),
    meeting: meetingFacts(session, commitment.meeting),
    agreement: { number: agreement.number, text: wordingIn(reader.language, textsOf(texts)) },
    evidence: orNull(wordingIn(reader.language, commitment.evidence)),
    owedBy: commitment.owedBy,
    mode: commitment.mode,
    recipient: commitment.recipient,
    through: commitment.through,
    due: commitment.due,
    lastValidDay: own?.dueOn ?? commitment.lastValidDay,
    dates: await shownDates(session, commitment),
    dependsOn: await refOf(session, commitment.dependsOnId),
    draft: false,
    count: commitment.count,
    today: todayOf(session),
    own:
      own === null || actor.party === null || isReadByAll(session)
        ? null
        : { party: actor.party, state: own.state },
    submissions: submissionsFor(session, commitment).map((one) => shownSubmission(session, one)),
  };
  return answer({ message: show({ ...settingOf(session), ...facts }), json: facts });
}

async function refOf({ context, conferenceId }: Session, id: number | null): Promise<string | null> {
  if (id === null) return null;
  return (await listKnown(context.db, conferenceId)).find((one) => one.id === id)?.ref ?? null;
}

/** The secretariat sees every submission, a country its own. */
function submissionsFor(session: Session, { obligations }: CommitmentInForce): StoredSubmission[] {
  const { party } = session.actor;
  return obligations
    .filter(({ parties }) => isSecretariat(session) || (party !== null && parties.includes(party)))
    .flatMap(({ submissions }) => submissions);
}

/** What is said in a channel carries neither link nor note. */
function shownSubmission(session: Session, submission: StoredSubmission) {
  const { party, kind, receivedOn, receiptNumber, confirmed, link, files, note, submitter } = submission;
  const inChannel = isReadByAll(session);
  return {
    party,
    kind,
    receivedOn,
    receiptNumber,
    confirmed,
    link: inChannel ? null : link,
    files: inChannel ? [] : files,
    note: inChannel ? null : note,
    by: submitter?.name ?? null,
  };
}

interface Drafted {
  readonly content: DraftContent;
  readonly agreement: DraftedAgreement;
  readonly commitment: DraftedCommitment;
}

async function findDrafted({ context, conferenceId }: Session, typed: TypedRef): Promise<Drafted | null> {
  const drafts = (await listDrafts(context.db, conferenceId)).filter(
    ({ publishedAt, slug }) => publishedAt === null && (typed.meeting === null || slug === typed.meeting),
  );
  const all = drafts.flatMap(({ content }) =>
    content.agreements.flatMap((agreement) =>
      [...agreement.commitments, ...agreement.offered].map((commitment) => ({
        content,
        agreement,
        commitment,
      })),
    ),
  );
  return all.find(({ commitment }) => fold(commitment.ref) === typed.ref) ?? null;
}

function showDrafted(session: Session, { content, agreement, commitment }: Drafted): Reply {
  const { reader, roster } = session;
  const { meeting } = content;
  const title = wordingIn(reader.language, meeting.title);
  const { ref, owedBy, mode, recipient, through, due, dependsOn } = commitment;
  const facts = {
    ref,
    deliverable: wordingIn(reader.language, commitment.deliverable),
    meeting: { slug: meeting.slug, title, place: meeting.place, day: meeting.date, body: meeting.body },
    agreement: { number: agreement.number, text: wordingIn(reader.language, agreement.texts) },
    evidence: orNull(wordingIn(reader.language, commitment.evidence)),
    owedBy,
    mode,
    recipient,
    through,
    due,
    lastValidDay: deadlineOf(due, roster.timezone)?.lastValidDay ?? null,
    dependsOn,
    draft: true,
    count: { settled: 0, of: mode === 'joint' ? 1 : owedBy.length },
    today: todayOf(session),
    own: null,
    submissions: [],
  };
  return answer({ message: show({ ...settingOf(session), ...facts }), json: facts });
}

function orNull(wording: Wording): Wording | null {
  return wording.text === '' ? null : wording;
}
