import type { DraftContent, DraftedCommitment } from '../domain/draft-content.ts';
import type { CivilDate } from '../domain/instant.ts';
import { audit } from '../ledger/audit.ts';
import type { Work } from '../ledger/work.ts';
import { corrected as correctedMessage } from '../messages/answers/corrected.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import { type DraftRow, listDrafts, lockDraft, updateDraft } from '../store/drafts.ts';
import { listAuditEntries } from '../store/history-read.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf, todayOf } from './context.ts';
import { correctCommitment, readMeantInForce } from './correct-in-force.ts';
import {
  added,
  answered,
  type Corrected,
  corrected,
  draftLanguage,
  dropped,
  findDraftedRef,
  refOfDropped,
  taken,
} from './correction.ts';
import { commitmentsOf } from './draft-content.ts';
import { readAnswer } from './read-answer.ts';
import { reviewOf } from './review.ts';
import { readAddition } from './typed-addition.ts';
import { DROP, readCorrection } from './typed-correction.ts';
import type { DueContext } from './typed-due.ts';
import { isUnder, readRef } from './typed-refs.ts';
import { anyPhrase, fold, nearest, textBetween, type Word } from './words.ts';

const ADD = ['add', 'agregar', 'anadir'];
const ANSWER = ['answer', 'responder', 'respuesta'];
const OFFER = ['offer', 'oferta', 'ofrecimiento'];

/** Corrects a mistake: in a draft, or in what is in force already. */
export async function correct(session: Session, { words, text }: Asked): Promise<Reply> {
  const drafts = await listDrafts(session.context.db, session.conferenceId);
  const meant = await readMeantInForce(session, words, drafts);
  if (meant === null) return await correctDraft(session, { words, text, drafts });
  return 'refused' in meant ? refuse(session, meant) : await correctCommitment(session, meant, text);
}

/** Corrects a draft: a commitment's terms, one added, dropped or taken from the offers, a question's answer. */
async function correctDraft(
  session: Session,
  { words, text, drafts }: Asked & { readonly drafts: readonly DraftRow[] },
): Promise<Reply> {
  const { named, rest } = namedDraft(words, drafts);
  if (rest.length === 0) {
    return named === null || named.publishedAt !== null
      ? refuse(session, { refused: 'bad-correction', typed: textBetween(text, words) })
      : reviewOf(session, named.content);
  }
  const found = named ?? draftFor(rest, drafts);
  if ('refused' in found) return refuse(session, found);
  const done = await changeDraft(session, found.slug, async (work, draft) => {
    const outcome = outcomeOf(session, draft, { words: rest, text });
    return 'refused' in outcome ? await inViewOfDrops(work, draft, outcome) : outcome;
  });
  if ('refused' in done) return refuse(session, done);
  const { ref, change } = done;
  const hasPassed = hasPassedBy(change, todayOf(session));
  const facts = { meeting: found.slug, ref, change, hasPassed };
  return answer({ message: correctedMessage({ ...settingOf(session), ...facts }), json: facts });
}

/** A draft's new content, and an entry of the audit trail for each thing that was corrected. */
export interface ChangedDraft {
  readonly content: DraftContent;
  readonly audited: Corrected['audited'] | readonly Corrected['audited'][];
}

/** Corrects a draft that nobody else can change meanwhile, and writes down what was corrected. */
export async function changeDraft<Outcome extends ChangedDraft>(
  session: Session,
  slug: string,
  change: (work: Work, draft: DraftRow) => Promise<Outcome | Refusal>,
): Promise<Outcome | Refusal> {
  const { conferenceId } = session;
  return await inTransaction(session, async (work) => {
    const draft = await lockDraft(work.trx, { conferenceId, slug });
    if (draft === null) return { refused: 'no-draft', meeting: slug };
    if (draft.publishedAt !== null) return { refused: 'already-published', meeting: slug };
    const outcome = await change(work, draft);
    if ('refused' in outcome) return outcome;
    await updateDraft(work.trx, { conferenceId, slug, content: outcome.content, at: work.now });
    const subject = { kind: 'draft', id: slug };
    const entries = [outcome.audited].flat();
    await audit(
      work,
      entries.map((entry) => ({ action: 'draft.corrected', subject, ...entry })),
    );
    return outcome;
  });
}

/** A ref that is in the draft no more, because it was taken out of it, is not unknown. */
async function inViewOfDrops(work: Work, { slug }: DraftRow, refusal: Refusal): Promise<Refusal> {
  if (refusal.refused !== 'unknown-ref') return refusal;
  const entries = await listAuditEntries(work.trx, work.conferenceId, { kind: 'draft', id: slug });
  const typed = fold(refusal.typed).replace(/^.*\//, '');
  const gone = entries.flatMap(({ after }) => refOfDropped(after) ?? []);
  const ref = gone.find((one) => fold(one) === typed || isUnder(typed, one));
  return ref === undefined ? refusal : { refused: 'already-dropped', ref, meeting: slug };
}

/** Whether a date was given of which nobody can be reminded any more. */
function hasPassedBy(change: Corrected['change'], today: CivilDate): boolean {
  const isAboutDate = change.kind === 'added' || (change.kind === 'field' && change.field === 'due');
  const due = isAboutDate ? change.commitment.due : null;
  if (due === null || !('date' in due)) return false;
  return due.bound === 'before' ? due.date <= today : due.date < today;
}

/** `correct lon-2014-11 3a …` or `correct lon-2014-11/3a …`. */
export function namedDraft(
  words: readonly Word[],
  drafts: readonly DraftRow[],
): { named: DraftRow | null; rest: readonly Word[] } {
  const [first, ...more] = words;
  if (first === undefined) return { named: null, rest: [] };
  const bySlug = drafts.find(({ slug }) => slug === first.plain);
  if (bySlug !== undefined) return { named: bySlug, rest: more };
  const meeting = readRef(first)?.meeting;
  return { named: drafts.find(({ slug }) => slug === meeting) ?? null, rest: words };
}

/** The draft that has what is to be corrected; of what is in force nothing is corrected here. */
function draftFor(words: readonly Word[], drafts: readonly DraftRow[]): DraftRow | Refusal {
  const open = drafts.filter(({ publishedAt }) => publishedAt === null);
  const having = open.filter(({ content }) => has(content, words));
  const candidates = having.length > 0 ? having : open;
  const [only, ...others] = candidates;
  const ref = refOf(words);
  const isInForce = drafts.some(({ publishedAt, content }) => publishedAt !== null && has(content, words));
  if (having.length === 0 && isInForce && ref !== null) return { refused: 'in-force', ref };
  if (only !== undefined && others.length === 0) return only;
  return { refused: 'which-meeting', known: candidates.map(({ slug }) => slug) };
}

function has(content: DraftContent, words: readonly Word[]): boolean {
  const [verb, about] = words;
  if (anyPhrase(words, ANSWER) > 0) return content.questions.some(({ id }) => fold(id) === about?.plain);
  if (anyPhrase(words, ADD) > 0) return content.agreements.some(({ number }) => number === about?.plain);
  const ref = refOf(words);
  return verb !== undefined && ref !== null && findDraftedRef(content, ref) !== null;
}

function refOf(words: readonly Word[]): string | null {
  const word = words[anyPhrase(words, OFFER)];
  return word === undefined ? null : (readRef(word)?.ref ?? null);
}

interface Typed {
  readonly words: readonly Word[];
  readonly text: string;
}

function outcomeOf(session: Session, draft: DraftRow, typed: Typed): Corrected | Refusal {
  const { content } = draft;
  const { words, text } = typed;
  const { meeting } = content;
  const bad: Refusal = { refused: 'bad-correction', typed: textBetween(text, words) };
  const context = {
    roster: session.roster,
    today: todayOf(session),
    after: meeting.endDate ?? meeting.date ?? todayOf(session),
    text,
  };
  const asks = anyPhrase(words, ANSWER);
  if (asks > 0) return answerOf(content, words.slice(asks), text) ?? bad;
  const adds = anyPhrase(words, ADD);
  if (adds > 0) return additionTo(session, content, { words: words.slice(adds), context }) ?? bad;
  const offer = anyPhrase(words, OFFER);
  const ref = refOf(words);
  if (ref === null) return bad;
  const commitment = findDraftedRef(content, ref);
  if (commitment === null) {
    const raw = words[offer]?.raw ?? ref;
    return unknownRef(session, content, { typed: raw, isDrop: anyPhrase(words.slice(offer + 1), DROP) > 0 });
  }
  return correctionOf(session, content, { commitment, words: words.slice(offer + 1), context });
}

function answerOf(content: DraftContent, words: readonly Word[], text: string): Corrected | Refusal | null {
  const [id, ...more] = words;
  const question = content.questions.find((one) => fold(one.id) === id?.plain);
  if (question === undefined) return null;
  const read = readAnswer(content, question, { words: more, text });
  return 'refused' in read ? read : answered(content, question, read.reply);
}

function additionTo(
  session: Session,
  content: DraftContent,
  { words, context }: { words: readonly Word[]; context: DueContext },
): Corrected | Refusal | null {
  const addition = readAddition(words, context);
  if ('refused' in addition) return addition;
  const language = draftLanguage(content, session.reader.language);
  return added(content, addition, { roster: session.roster, language });
}

function correctionOf(
  session: Session,
  content: DraftContent,
  {
    commitment,
    words,
    context,
  }: { commitment: DraftedCommitment; words: readonly Word[]; context: DueContext },
): Corrected | Refusal {
  const correction = readCorrection(words, context);
  if ('refused' in correction) return correction;
  const { ref } = commitment;
  const isOffered = !commitmentsOf(content).includes(commitment);
  if (correction.kind === 'drop') return dropped(content, ref);
  if (correction.kind === 'take')
    return isOffered ? taken(content, commitment) : { refused: 'nothing-to-correct', ref };
  if (isOffered) return { refused: 'bad-correction', typed: textBetween(context.text, words) };
  const language = draftLanguage(content, session.reader.language);
  return corrected(content, commitment, { correction, language });
}

/** What takes something away is never offered for another ref, ready to send. */
function unknownRef(
  { request }: Session,
  content: DraftContent,
  { typed, isDrop }: { typed: string; isDrop: boolean },
): Refusal {
  const known = commitmentsOf(content).map(({ ref }) => ref);
  const near = nearest(typed, known, (ref) => ref);
  const meeting = content.meeting.place?.split(',')[0] ?? content.meeting.slug;
  const again =
    near === null || isDrop || request.words.length > 200 ? null : request.words.replace(typed, near);
  return { refused: 'unknown-ref', typed, known, near, meeting, again };
}
