import { membersOf } from '../../domain/conference.ts';
import { checkNote } from '../../domain/typed-text.ts';
import { catalogueFor } from '../../messages/catalogue.ts';
import type { Form, FormValues } from '../../messages/form.ts';
import { type MoreTimeFormFacts, moreTimeForm, otherDayForm } from '../../messages/forms/more-time-form.ts';
import type { Refusal } from '../../messages/refusals.ts';
import type { Reply } from '../../ports/conversation.ts';
import { type Asked, isSecretariat, type Session, todayOf } from '../context.ts';
import { decideTyped, isChange, isDecision } from '../decide-more-time.ts';
import { extendRead } from '../extend.ts';
import { listKnown } from '../in-force.ts';
import { resolveAllOwn } from '../named-commitment.ts';
import { readExtension, type TypedExtension } from '../typed-extension.ts';
import { readRefs } from '../typed-refs.ts';
import { wordsOf } from '../words.ts';
import { chosenIn, dayIn, refsIn, shownDay, textIn } from './form-values.ts';
import { type FormVerb, type Mistakes, opened, withMistakes } from './form-verb.ts';
import { isOffered, offerCommitments } from './offered-commitments.ts';

/** `extend` with the day and the reason filled in, and `extend change 7` with the other day. */
export const extendByForm: FormVerb = { open, take };

/** What a form asks for; whatever else is wrong with the words is said. */
const LACKING: readonly Refusal['refused'][] = ['missing-ref', 'until-when'];

async function open(session: Session, asked: Asked): Promise<Reply | null> {
  const { reader, request } = session;
  if (isDecision(asked.words)) {
    const isOpen = isChange(asked.words) && isSecretariat(session);
    const words = request.words;
    return isOpen ? opened(otherDayForm({ reader, words })) : null;
  }
  const typed = await readExtension(session, asked);
  if (!('refused' in typed) || !LACKING.includes(typed.refused)) return null;
  const commitments = await offerCommitments(
    session,
    readRefs(asked.words).refs.length > 0 ? asked.words : [],
  );
  if (commitments.length === 0) return null;
  const refs = commitments.filter(isOffered).map(({ value }) => value);
  const filled = { refs, parties: [], until: null, reason: '' };
  return opened(formOf(session, { commitments, filled }));
}

function formOf(session: Session, facts: Pick<MoreTimeFormFacts, 'commitments' | 'filled'>): Form {
  const { reader, roster, request } = session;
  return moreTimeForm({
    ...facts,
    ...{ reader, roster },
    words: request.words,
    parties: isSecretariat(session) ? membersOf(roster).map(({ code }) => code) : null,
  });
}

async function take(session: Session, filled: FormValues, asked: Asked): Promise<Reply | null> {
  if (isDecision(asked.words)) return await decideOn(session, filled, asked);
  const read = readFilled(session, filled);
  const again = async (mistakes: Mistakes) => {
    const refs = chosenIn(filled, 'refs');
    const commitments = await offerCommitments(session, wordsOf(refs.join(' ')));
    const values = {
      ...{ refs, parties: chosenIn(filled, 'parties'), reason: textIn(filled, 'reason') },
      until: shownDay(filled, 'until'),
    };
    return withMistakes(session, formOf(session, { commitments, filled: values }), mistakes);
  };
  if ('mistakes' in read) return await again(read.mistakes);
  const known = await listKnown(session.context.db, session.conferenceId);
  const found = resolveAllOwn(session, refsIn(filled), known);
  if ('refused' in found) return await again({ refs: found });
  const extension = { ...read.extension, commitments: found.found, typed: session.request.words };
  const done = await extendRead(session, extension);
  return 'message' in done ? done : await again({ [fieldOf(done)]: done });
}

function fieldOf({ refused }: Refusal): string {
  if (refused === 'not-later') return 'until';
  return refused === 'for-whom' ? 'parties' : 'refs';
}

type Filled = Omit<TypedExtension, 'commitments' | 'typed'>;

function readFilled(
  session: Session,
  filled: FormValues,
): { readonly extension: Filled } | { readonly mistakes: Mistakes } {
  const { roster, reader } = session;
  const texts = catalogueFor(reader.language).forms;
  const until = dayIn(filled, 'until');
  const reason = checkNote(textIn(filled, 'reason'));
  const codes = chosenIn(filled, 'parties');
  const parties = membersOf(roster)
    .map(({ code }) => code)
    .filter((code) => codes.includes(code));
  const mistakes: Mistakes = {
    ...(chosenIn(filled, 'refs').length === 0 && { refs: texts.missing }),
    ...(isSecretariat(session) && parties.length === 0 && { parties: texts.missing }),
    ...((until === null || until === 'bad') && { until: texts.notADay }),
    ...(until !== null &&
      until !== 'bad' &&
      until < todayOf(session) && { until: { refused: 'day-over', day: until } as const }),
    ...('refused' in reason && { reason: texts.missing }),
  };
  if (Object.keys(mistakes).length > 0 || until === null || until === 'bad' || 'refused' in reason) {
    return { mistakes };
  }
  const isAll = parties.length === 0 || parties.length === membersOf(roster).length;
  return {
    extension: { until, parties: isAll ? null : parties, isNamed: parties.length > 0, reason: reason.note },
  };
}

/** The request is granted on another day. */
async function decideOn(session: Session, filled: FormValues, { words, text }: Asked): Promise<Reply> {
  const { reader, request } = session;
  const until = dayIn(filled, 'until');
  if (until === null || until === 'bad') {
    const form = otherDayForm({ reader, words: request.words });
    return withMistakes(session, form, { until: catalogueFor(reader.language).forms.notADay });
  }
  const typed = `${text} ${until}`;
  return await decideTyped(session, { words: [...words, ...wordsOf(typed).slice(-1)], text: typed });
}
