import { membersOf } from '../../domain/conference.ts';
import type { DraftContent, DraftedCommitment } from '../../domain/draft-content.ts';
import { corrected as correctedMessage } from '../../messages/answers/corrected.ts';
import { catalogueFor } from '../../messages/catalogue.ts';
import { dueText } from '../../messages/due-text.ts';
import type { Form, FormValues } from '../../messages/form.ts';
import { commitmentForm, type FilledTerms, NOBODY } from '../../messages/forms/commitment-form.ts';
import type { Refusal } from '../../messages/refusals.ts';
import type { Reply } from '../../ports/conversation.ts';
import type { DraftRow } from '../../store/drafts.ts';
import { type Session, settingOf, todayOf } from '../context.ts';
import { type ChangedDraft, changeDraft } from '../correct.ts';
import { added, type Corrected, corrected, draftLanguage, findDraftedRef } from '../correction.ts';
import type { Correction } from '../typed-correction.ts';
import { NOTHING } from '../typed-correction.ts';
import { type DueContext, readDue } from '../typed-due.ts';
import { fold, wordsOf } from '../words.ts';
import { chosenIn, textIn } from './form-values.ts';
import { type Mistakes, withMistakes } from './form-verb.ts';

type Change = Exclude<Correction, { kind: 'take' | 'drop' }>;

/** The form with a commitment's terms as they stand; without a ref, for one that is added. */
export function commitmentFormOf(session: Session, content: DraftContent, ref: string | null): Form {
  const commitment = ref === null ? null : findDraftedRef(content, ref);
  return formOf(session, { content, commitment, filled: standingTerms(session, content, commitment) });
}

function formOf(
  session: Session,
  facts: { content: DraftContent; commitment: DraftedCommitment | null; filled: FilledTerms },
): Form {
  const { content, commitment, filled } = facts;
  const { reader, roster } = session;
  const { review } = catalogueFor(reader.language).forms;
  const { slug } = content.meeting;
  const words = commitment === null ? review.addWords(slug) : review.editWords(slug, commitment.ref);
  return commitmentForm({
    ...{ reader, roster, commitment, filled },
    words: words,
    numbers: content.agreements.map(({ number }) => number).slice(0, 100),
  });
}

function standingTerms(
  session: Session,
  content: DraftContent,
  commitment: DraftedCommitment | null,
): FilledTerms {
  const { reader, roster } = session;
  const { noDue } = catalogueFor(reader.language).forms.commitment;
  if (commitment === null) {
    return { number: null, deliverable: '', owedBy: [], mode: 'each', due: noDue, recipient: NOBODY };
  }
  const language = draftLanguage(content, reader.language);
  return {
    number: null,
    deliverable: commitment.deliverable[language] ?? '',
    owedBy: commitment.owedBy,
    mode: commitment.mode,
    due: commitment.due === null ? noDue : dueText(reader.language, roster, commitment.due),
    recipient: commitment.recipient ?? NOBODY,
  };
}

interface Taking {
  readonly draft: DraftRow;
  readonly ref: string | null;
  readonly filled: FormValues;
}

/** Changes what differs from how it stands, all of it or nothing; or the form again with what was wrong. */
export async function takeCommitment(
  session: Session,
  { draft, ref, filled }: Taking,
): Promise<{ readonly outcome: string } | Reply> {
  const terms = termsIn(filled);
  const again = (mistakes: Mistakes) => {
    const commitment = ref === null ? null : findDraftedRef(draft.content, ref);
    return withMistakes(
      session,
      formOf(session, { content: draft.content, commitment, filled: terms }),
      mistakes,
    );
  };
  const unreadable = mistakesIn(session, terms, ref);
  if (Object.keys(unreadable).length > 0) return again(unreadable);
  const done = await changeDraft(session, draft.slug, async (_, { content }) =>
    ref === null ? addTo(session, content, terms) : correctIn(session, content, { ref, terms }),
  );
  if (!('refused' in done)) {
    const { content: _content, audited: _audited, ...facts } = done;
    const message = correctedMessage({
      ...settingOf(session),
      ...{ meeting: draft.slug, hasPassed: false },
      ...facts,
    });
    return { outcome: message.summary };
  }
  return again({ [isAboutDue(done) ? 'due' : 'deliverable']: done });
}

function termsIn(filled: FormValues): FilledTerms {
  return {
    number: textIn(filled, 'number') || null,
    deliverable: textIn(filled, 'deliverable'),
    owedBy: chosenIn(filled, 'owedBy'),
    mode: textIn(filled, 'mode'),
    due: textIn(filled, 'due'),
    recipient: textIn(filled, 'recipient'),
  };
}

function mistakesIn(session: Session, terms: FilledTerms, ref: string | null): Mistakes {
  const { missing } = catalogueFor(session.reader.language).forms;
  return {
    ...(/\p{L}/u.test(terms.deliverable) ? {} : { deliverable: missing }),
    ...(ownersOf(session, terms).length === 0 ? { owedBy: missing } : {}),
    ...(isKnown(session, terms.recipient) ? {} : { recipient: missing }),
    ...(terms.due === '' ? { due: missing } : {}),
    ...(ref === null && terms.number === null ? { number: missing } : {}),
  };
}

function isKnown({ roster }: Session, recipient: string): boolean {
  const codes = [...roster.parties, ...roster.bodies, ...roster.offices].map(({ code }) => code);
  return [NOBODY, '', ...codes].includes(recipient);
}

function isAboutDue({ refused }: Refusal): boolean {
  return ['bad-date', 'ambiguous-date', 'weekday-differs', 'unsure-date', 'bad-correction'].includes(refused);
}

/** As a correction, of several terms at once. */
type CorrectedByForm = Omit<Corrected, 'audited'> & ChangedDraft;

/** One corrected commitment, or the first refusal. */
function correctIn(
  session: Session,
  content: DraftContent,
  { ref, terms }: { ref: string; terms: FilledTerms },
): CorrectedByForm | Refusal {
  const commitment = findDraftedRef(content, ref);
  if (commitment === null) return { refused: 'nothing-to-correct', ref };
  const changes = changesOf(session, content, { commitment, terms });
  if ('refused' in changes) return changes;
  const language = draftLanguage(content, session.reader.language);
  let last: Corrected | Refusal = { refused: 'nothing-to-correct', ref: commitment.ref };
  let standing = content;
  const audited: Corrected['audited'][] = [];
  for (const correction of changes.changes) {
    const present = findDraftedRef(standing, ref) ?? commitment;
    const next: Corrected | Refusal = corrected(standing, present, { correction, language });
    if ('refused' in next) continue;
    standing = next.content;
    audited.push(next.audited);
    last = next;
  }
  return 'refused' in last ? last : { ...last, audited };
}

function changesOf(
  session: Session,
  content: DraftContent,
  { commitment, terms }: { commitment: DraftedCommitment; terms: FilledTerms },
): { readonly changes: readonly Change[] } | Refusal {
  const standing = standingTerms(session, content, commitment);
  const due = terms.due === standing.due ? null : readDueOf(session, content, terms.due);
  if (due !== null && 'refused' in due) return due;
  const owedBy = ownersOf(session, terms);
  return {
    changes: [
      ...(terms.deliverable === standing.deliverable
        ? []
        : [{ kind: 'deliverable', text: terms.deliverable } as const]),
      { kind: 'owed-by', owedBy, mode: terms.mode === 'joint' ? 'joint' : 'each' },
      ...(due === null ? [] : [{ kind: 'due', due: due.due } as const]),
      ...(terms.recipient === standing.recipient || terms.recipient === ''
        ? []
        : [{ kind: 'recipient', recipient: terms.recipient === NOBODY ? null : terms.recipient } as const]),
    ],
  };
}

/** In the roster's order, as a report is read. */
function ownersOf({ roster }: Session, { owedBy }: FilledTerms): string[] {
  return membersOf(roster)
    .map(({ code }) => code)
    .filter((code) => owedBy.includes(code));
}

function addTo(session: Session, content: DraftContent, terms: FilledTerms): Corrected | Refusal {
  const due = readDueOf(session, content, terms.due);
  if ('refused' in due) return due;
  const addition = {
    number: (terms.number ?? '').toLowerCase(),
    what: terms.deliverable,
    owedBy: ownersOf(session, terms),
    mode: terms.mode === 'joint' ? ('joint' as const) : ('each' as const),
    due: due.due,
  };
  const language = draftLanguage(content, session.reader.language);
  return (
    added(content, addition, { roster: session.roster, language }) ?? {
      refused: 'bad-correction',
      typed: terms.number ?? '',
    }
  );
}

function readDueOf(
  session: Session,
  { meeting }: DraftContent,
  typed: string,
): { readonly due: DraftedCommitment['due'] } | Refusal {
  if ([...NOTHING].includes(fold(typed))) return { due: null };
  const context: DueContext = {
    roster: session.roster,
    today: todayOf(session),
    after: meeting.endDate ?? meeting.date ?? todayOf(session),
    text: typed,
  };
  return readDue(wordsOf(typed), context) ?? { refused: 'bad-date', typed };
}
