import { membersOf } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import type { ReceivedFile } from '../../domain/received-file.ts';
import { readLink } from '../../domain/typed-text.ts';
import { catalogueFor } from '../../messages/catalogue.ts';
import type { Form, FormValues } from '../../messages/form.ts';
import { submissionForm } from '../../messages/forms/submission-form.ts';
import type { Refusal } from '../../messages/refusals.ts';
import type { Reply } from '../../ports/conversation.ts';
import { findOfferedFiles } from '../../store/offered-files.ts';
import { type Asked, isSecretariat, type Session } from '../context.ts';
import { listKnown } from '../in-force.ts';
import { resolveAllOwn } from '../named-commitment.ts';
import { type ReadSubmission, submitRead, todayAsked } from '../submit.ts';
import { readNote } from '../typed-note.ts';
import { readSubmission, type TypedSubmission } from '../typed-submission.ts';
import { wordsOf } from '../words.ts';
import { chosenIn, dayIn, refsIn, shownDay, textIn } from './form-values.ts';
import { type FormVerb, type Mistakes, opened, withMistakes } from './form-verb.ts';
import { isOffered, offerCommitments } from './offered-commitments.ts';

/** `submit` with what it lacks filled in; words that say all, or say something that cannot be, are answered as they stand. */
export const submitByForm: FormVerb = { open, take };

async function open(session: Session, asked: Asked): Promise<Reply | null> {
  const read = readTyped(session, asked);
  if (!lacksSomething(session, read)) return null;
  const offered = await offeredIn(session, read);
  const commitments = await offerCommitments(session, asked.words);
  if (commitments.length === 0 || offered === null) return null;
  const filled = {
    refs: commitments.filter(isOffered).map(({ value }) => value),
    parties: 'refused' in read ? [] : (read.parties ?? []),
    note: 'refused' in read ? '' : (read.note ?? ''),
    ...{ way: 'document', link: '', day: todayAsked(session) },
  };
  return opened(formOf(session, { commitments, filled, offered }));
}

/** What the words say already. */
function readTyped(session: Session, { words, text }: Asked): TypedSubmission | Refusal {
  return readSubmission(words, { roster: session.roster, today: todayAsked(session), text });
}

/** Whether it is not said for what, or how; what was handed over may still want a note. */
function lacksSomething({ request }: Session, read: TypedSubmission | Refusal): boolean {
  if ('refused' in read) return read.refused === 'missing-ref';
  return (request.files ?? []).length === 0 && (read.kind === null || read.offer !== null);
}

/** What was handed over before and is named in the words: none, or null where it is not known. */
async function offeredIn(
  { context, conferenceId, person }: Session,
  read: TypedSubmission | Refusal,
): Promise<readonly ReceivedFile[] | null> {
  if ('refused' in read || read.offer === null) return [];
  const of = { conferenceId, personId: person?.id ?? 0, id: read.offer };
  return await findOfferedFiles(context.db, of);
}

interface Filling {
  readonly commitments: Awaited<ReturnType<typeof offerCommitments>>;
  readonly filled: Parameters<typeof submissionForm>[0]['filled'];
  readonly offered: readonly ReceivedFile[];
}

function formOf(session: Session, { commitments, filled, offered }: Filling): Form {
  const { reader, roster, request } = session;
  return submissionForm({
    reader,
    roster,
    // As it was asked: a document that was handed over before stays named in it.
    words: request.words,
    commitments,
    parties: isSecretariat(session) ? membersOf(roster).map(({ code }) => code) : null,
    offered: offered.map(({ name }) => name),
    filled,
  });
}

async function take(session: Session, filled: FormValues, asked: Asked): Promise<Reply | null> {
  const known = await listKnown(session.context.db, session.conferenceId);
  const offered = (await offeredIn(session, readTyped(session, asked))) ?? [];
  const read = readFilled(session, filled, offered);
  const again = async (mistakes: Mistakes) => {
    const commitments = await offerCommitments(session, [
      ...asked.words,
      ...wordsOf(chosenIn(filled, 'refs').join(' ')),
    ]);
    const form = formOf(session, { commitments, filled: shownAgain(filled), offered });
    return withMistakes(session, form, mistakes);
  };
  if ('mistakes' in read) return await again(read.mistakes);
  const found = resolveAllOwn(session, read.submission.refs, known);
  if ('refused' in found) return await again({ refs: found });
  const done = await submitRead(session, read.submission, found.found);
  return 'message' in done ? done : await again({ [fieldOf(done)]: done });
}

function shownAgain(filled: FormValues): Filling['filled'] {
  return {
    refs: chosenIn(filled, 'refs'),
    parties: chosenIn(filled, 'parties'),
    way: textIn(filled, 'way'),
    link: textIn(filled, 'link'),
    note: textIn(filled, 'note'),
    day: shownDay(filled, 'day'),
  };
}

/** What was filled in, or what of it is wrong, each beside its field. */
function readFilled(
  session: Session,
  filled: FormValues,
  offered: readonly ReceivedFile[],
): { readonly submission: ReadSubmission } | { readonly mistakes: Mistakes } {
  const { roster, request } = session;
  const way = textIn(filled, 'way');
  const kind = way === 'by-mail' || way === 'no-comments' ? way : 'document';
  const refs = refsIn(filled);
  const codes = chosenIn(filled, 'parties');
  const named = roster.parties.map(({ code }) => code).filter((code) => codes.includes(code));
  const parties = isSecretariat(session) ? named : null;
  const link = linkIn(filled);
  const note = noteIn(filled);
  const day = dayIn(filled, 'day');
  const files = [...offered, ...(request.files ?? [])];
  const missing = missingIn(session, {
    refs,
    parties,
    kind,
    hasDocument: files.length > 0 || textIn(filled, 'link') !== '',
  });
  const unread = {
    ...('refused' in link && { link }),
    ...('refused' in note && { note }),
    ...wrongDay(session, day),
  };
  const mistakes = { ...missing, ...unread };
  if (Object.keys(mistakes).length > 0 || 'refused' in link || 'refused' in note || day === 'bad') {
    return { mistakes };
  }
  const on = day === todayAsked(session) ? null : day;
  return { submission: { refs, parties, on, kind, files, ...link, ...note } };
}

interface Given extends Pick<ReadSubmission, 'refs' | 'parties'> {
  readonly kind: 'document' | 'by-mail' | 'no-comments';
  readonly hasDocument: boolean;
}

function missingIn({ reader }: Session, { refs, parties, kind, hasDocument }: Given): Mistakes {
  const texts = catalogueFor(reader.language).forms;
  const together: Refusal = { refused: 'no-comments-with-link', refs: refs.map(({ ref }) => ref) };
  return {
    ...(refs.length === 0 && { refs: texts.missing }),
    ...(parties?.length === 0 && { parties: texts.missing }),
    ...(kind === 'document' && !hasDocument && { link: texts.submission.nothing }),
    ...(kind === 'no-comments' && hasDocument && { link: together }),
  };
}

/** A day that is none, or that is still to come. */
function wrongDay(session: Session, day: CivilDate | null | 'bad'): Mistakes {
  if (day === 'bad') return { day: catalogueFor(session.reader.language).forms.notADay };
  return day !== null && day > todayAsked(session) ? { day: { refused: 'date-ahead', day } } : {};
}

function linkIn(filled: FormValues): { readonly link: string | null } | Refusal {
  const typed = textIn(filled, 'link');
  if (typed === '') return { link: null };
  const link = readLink(typed);
  return 'refused' in link ? { refused: 'bad-link', typed } : link;
}

function noteIn(filled: FormValues): { readonly note: string | null } | Refusal {
  const typed = textIn(filled, 'note');
  return typed === '' ? { note: null } : readNote(typed);
}

/** Beside which field a refusal stands. */
function fieldOf({ refused }: Refusal): string {
  switch (refused) {
    case 'day-for-secretariat':
    case 'day-before-meeting':
      return 'day';
    case 'not-your-country':
    case 'country-missing':
    case 'submitted-already':
      return 'parties';
    default:
      return 'refs';
  }
}
