import type { FormValues } from '../../messages/form.ts';
import { reviewForm } from '../../messages/forms/review-form.ts';
import type { Reply } from '../../ports/conversation.ts';
import { type DraftRow, listDrafts } from '../../store/drafts.ts';
import { type Asked, type Session, settingOf } from '../context.ts';
import { correct, namedDraft } from '../correct.ts';
import { findDraftedRef } from '../correction.ts';
import { reviewFacts } from '../review.ts';
import type { Word } from '../words.ts';
import { commitmentFormOf, takeCommitment } from './commitment-terms.ts';
import { type FormVerb, opened } from './form-verb.ts';
import { questionsFormOf, takeAnswers } from './question-answers.ts';

/**
 * A draft looked through and corrected by forms: `correct lon-2014-11` shows it, `… 3a` and `… add` edit one commitment,
 * `… answers` its questions; what is done by a button leads back to it.
 */
export const correctByForm: FormVerb = { open, take };

/** The page of a draft, the terms of a commitment, the questions, or one thing to be done at once. */
type Meant =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'commitment'; readonly ref: string | null }
  | { readonly kind: 'answers' }
  | { readonly kind: 'done-at-once' };

const PAGE = ['page', 'pagina'];
const ADD = ['add', 'agregar'];
const ANSWERS = ['answers', 'respuestas'];

function meantBy(words: readonly Word[]): Meant {
  const [first, second, ...more] = words;
  if (first === undefined) return { kind: 'page', page: 1 };
  const isAlone = second === undefined;
  if (PAGE.includes(first.plain) && more.length === 0 && /^\d{1,3}$/.test(second?.plain ?? '')) {
    return { kind: 'page', page: Number(second?.plain) };
  }
  if (!isAlone) return { kind: 'done-at-once' };
  if (ANSWERS.includes(first.plain)) return { kind: 'answers' };
  return { kind: 'commitment', ref: ADD.includes(first.plain) ? null : first.plain };
}

/** The draft that the words name, and what of it is meant; null for what is in force, or not named. */
async function readMeant(
  session: Session,
  { words }: Asked,
): Promise<{ readonly draft: DraftRow; readonly meant: Meant } | null> {
  const drafts = await listDrafts(session.context.db, session.conferenceId);
  const { named, rest } = namedDraft(words, drafts);
  if (named === null || named.publishedAt !== null) return null;
  return { draft: named, meant: meantBy(rest) };
}

async function open(session: Session, asked: Asked): Promise<Reply | null> {
  const read = await readMeant(session, asked);
  if (read === null) return null;
  const { draft, meant } = read;
  switch (meant.kind) {
    case 'page':
      return await reviewReply(session, { slug: draft.slug, page: meant.page, outcome: null });
    case 'answers':
      return opened(questionsFormOf(session, draft.content));
    case 'commitment': {
      const isThere = meant.ref === null || findDraftedRef(draft.content, meant.ref) !== null;
      return isThere ? opened(commitmentFormOf(session, draft.content, meant.ref)) : null;
    }
    case 'done-at-once': {
      const reply = await correct(session, asked);
      return await reviewReply(session, { slug: draft.slug, page: 1, outcome: reply.message.summary });
    }
  }
}

async function take(session: Session, filled: FormValues, asked: Asked): Promise<Reply | null> {
  const read = await readMeant(session, asked);
  if (read === null) return null;
  const { draft, meant } = read;
  if (meant.kind !== 'answers' && meant.kind !== 'commitment') return null;
  const done =
    meant.kind === 'answers'
      ? await takeAnswers(session, { draft, filled })
      : await takeCommitment(session, { draft, filled, ref: meant.ref });
  if ('message' in done) return done;
  return await reviewReply(session, { slug: draft.slug, page: 1, outcome: done.outcome });
}

/** A draft as the form in which it is looked through; null where there is none any more. */
export async function reviewReply(
  session: Session,
  { slug, page, outcome }: { slug: string; page: number; outcome: string | null },
): Promise<Reply | null> {
  const drafts = await listDrafts(session.context.db, session.conferenceId);
  const draft = drafts.find((one) => one.slug === slug && one.publishedAt === null);
  if (draft === undefined) return null;
  const facts = reviewFacts(session, draft.content);
  const form = reviewForm({ ...settingOf(session), ...facts, page, outcome });
  return opened(form, { meeting: slug });
}
