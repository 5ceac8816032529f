import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Ref } from '../domain/commitment.ts';
import { LANGUAGES, type Language, type Roster, secretariatOf } from '../domain/conference.ts';
import type {
  CorrectedTerm,
  DraftContent,
  DraftedAgreement,
  DraftedCommitment,
  OpenQuestion,
  QuestionEffect,
} from '../domain/draft-content.ts';
import type { AuditedChange } from '../ledger/audit.ts';
import type { CorrectedFacts } from '../messages/answers/corrected.ts';
import type { Refusal } from '../messages/refusals.ts';
import { commitmentsOf, contradictionsOf, withCommitments } from './draft-content.ts';
import type { Addition } from './typed-addition.ts';
import type { Correction } from './typed-correction.ts';
import { isUnder } from './typed-refs.ts';

/** What a correction makes of a draft: its new content, what is answered, what the audit trail keeps of it. */
export interface Corrected {
  readonly content: DraftContent;
  readonly ref: Ref;
  readonly change: CorrectedFacts['change'];
  readonly audited: Pick<AuditedChange, 'before' | 'after'>;
}

/** The language in which the secretariat's own words join a draft: the reader's where the draft has it. */
export function draftLanguage({ meeting }: DraftContent, reader: Language): Language {
  const has = (language: Language) => meeting.title[language] !== undefined;
  return [reader, ...LANGUAGES].find(has) ?? reader;
}

/** Changes one term of a commitment; what says the same already is refused. */
export function corrected(
  content: DraftContent,
  commitment: DraftedCommitment,
  {
    correction,
    language,
  }: { correction: Exclude<Correction, { kind: 'take' | 'drop' }>; language: Language },
): Corrected | Refusal {
  const { ref } = commitment;
  const after = applied(commitment, correction, language);
  if (isDeepStrictEqual(after, commitment)) return { refused: 'nothing-to-correct', ref };
  const field = correction.kind;
  return {
    content: {
      ...withCommitments(content, (one) => (one.ref === ref ? after : one)),
      questions: content.questions.map((question) => settledBy(question, field, ref)),
    },
    ref,
    change: { kind: 'field', field, commitment: after },
    audited: {
      before: { ref, field, value: auditedValue(commitment, field) },
      after: { ref, field, value: auditedValue(after, field) },
    },
  };
}

/** A term corrected by hand is no longer decided by a question about it. */
function settledBy(question: OpenQuestion, field: CorrectedTerm, ref: Ref): OpenQuestion {
  if (termAsked(question.effect) !== field || !question.refs.includes(ref)) return question;
  const byHand = [...new Set([...question.corrected, ref])];
  const isSettled = question.refs.every((one) => byHand.includes(one));
  return { ...question, corrected: byHand, answer: isSettled ? 'corrected' : question.answer };
}

function termAsked(effect: QuestionEffect): CorrectedTerm | null {
  switch (effect.kind) {
    case 'binds':
    case 'joint':
      return 'owed-by';
    case 'term':
      return effect.term;
    case 'assumed':
      return effect.remedy.kind === 'correct' ? effect.remedy.term : null;
    case 'asked':
    case 'depends':
    case 'recorded':
      return null;
  }
}

function applied(
  commitment: DraftedCommitment,
  correction: Exclude<Correction, { kind: 'take' | 'drop' }>,
  language: Language,
): DraftedCommitment {
  switch (correction.kind) {
    case 'owed-by': {
      const owedBy = correction.owedBy ?? commitment.owedBy;
      const mode = owedBy.length === 1 ? 'each' : (correction.mode ?? commitment.mode);
      return { ...commitment, owedBy, mode };
    }
    case 'deliverable':
      return { ...commitment, deliverable: { ...commitment.deliverable, [language]: correction.text } };
    case 'due':
      // The report's words no longer say when.
      return isDeepStrictEqual(commitment.due, correction.due)
        ? commitment
        : { ...commitment, due: correction.due, dueText: {} };
    case 'recipient':
      return { ...commitment, recipient: correction.recipient };
  }
}

/** Codes and dates; never a person's words. */
function auditedValue(commitment: DraftedCommitment, field: CorrectedTerm): unknown {
  switch (field) {
    case 'owed-by':
      return { owedBy: commitment.owedBy, mode: commitment.mode };
    case 'due':
      return commitment.due;
    case 'recipient':
      return commitment.recipient;
    case 'deliverable':
      return null;
  }
}

/** Takes a commitment, or an offer, out of the draft. */
export function dropped(content: DraftContent, ref: Ref): Corrected {
  const without = withCommitments(content, (one) => (one.ref === ref ? null : one));
  const agreements = without.agreements.map((agreement) => ({
    ...agreement,
    offered: agreement.offered.filter((one) => one.ref !== ref),
  }));
  const change = { kind: 'dropped' } as const;
  return {
    content: { ...without, agreements },
    ref,
    change,
    audited: { before: { ref }, after: { ref, dropped: true } },
  };
}

const droppedBefore = z.object({ ref: z.string(), dropped: z.literal(true) });

/** The ref that an entry of the audit trail says was taken out; null for other entries. */
export function refOfDropped(after: unknown): Ref | null {
  return droppedBefore.safeParse(after).data?.ref ?? null;
}

/** Makes an offered soft action a commitment. */
export function taken(content: DraftContent, commitment: DraftedCommitment): Corrected {
  const { ref } = commitment;
  const agreements = content.agreements.map((agreement) =>
    agreement.offered.includes(commitment)
      ? {
          ...agreement,
          commitments: [...agreement.commitments, commitment],
          offered: agreement.offered.filter((one) => one !== commitment),
        }
      : agreement,
  );
  const change = { kind: 'added', commitment } as const;
  return { content: { ...content, agreements }, ref, change, audited: { after: { ref, taken: true } } };
}

/** A commitment that the secretariat adds under one of the report's numbers; it goes to the secretariat. */
export function added(
  content: DraftContent,
  addition: Addition,
  { roster, language }: { roster: Roster; language: Language },
): Corrected | null {
  const agreement = content.agreements.find(({ number }) => number.toLowerCase() === addition.number);
  if (agreement === undefined) return null;
  const { owedBy, due } = addition;
  const commitment = ownCommitment({ ...addition, ref: nextRef(agreement), language }, roster);
  const agreements = content.agreements.map((one) =>
    one === agreement ? { ...one, commitments: [...one.commitments, commitment] } : one,
  );
  const change = { kind: 'added', commitment } as const;
  const after = { ref: commitment.ref, owedBy, due };
  return { content: { ...content, agreements }, ref: commitment.ref, change, audited: { after } };
}

/** A commitment in the secretariat's own words, which goes to the secretariat. */
export function ownCommitment(
  own: Omit<Addition, 'number'> & { readonly ref: Ref; readonly language: Language },
  roster: Roster,
): DraftedCommitment {
  const { ref, what, language, owedBy, due } = own;
  return {
    ref,
    owedBy,
    mode: owedBy.length === 1 ? 'each' : own.mode,
    recipient: secretariatOf(roster)?.code ?? null,
    through: null,
    due,
    dependsOn: null,
    deliverable: { [language]: what },
    dueText: {},
    evidence: {},
    confidence: 'high',
  };
}

/** `3a` and `3b` are there: `3c`. */
function nextRef({ number, commitments, offered }: DraftedAgreement): Ref {
  const refs = new Set([...commitments, ...offered].map(({ ref }) => ref));
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    if (!refs.has(`${number}${letter}`)) return `${number}${letter}`;
  }
  return `${number}${refs.size + 1}`;
}

/** Keeps the secretariat's answer to a question. */
export function answered(content: DraftContent, question: OpenQuestion, reply: string): Corrected {
  // About who owes it, what is said last holds; a term that was corrected stays so.
  const byHand = question.effect.kind === 'term' ? question.corrected : [];
  const questions = content.questions.map((one) =>
    one === question ? { ...one, corrected: byHand, answer: reply } : one,
  );
  const after = { ...content, questions };
  const contradicted = contradictionsOf(after).find((one) => one.question === question.id);
  const isPlain = reply === 'yes' || reply === 'no';
  return {
    content: after,
    ref: question.refs[0] ?? '',
    change: {
      ...{ kind: 'answered', question: question.id, answer: reply },
      remedy: contradicted?.remedy ?? null,
    },
    audited: { after: { question: question.id, answer: isPlain ? reply : 'other' } },
  };
}

/** A commitment or an offer of a draft by its ref, or by its agreement's number where it has only one. */
export function findDraftedRef(content: DraftContent, typed: string): DraftedCommitment | null {
  const all = [...commitmentsOf(content), ...content.agreements.flatMap(({ offered }) => offered)];
  const exact = all.find(({ ref }) => ref.toLowerCase() === typed);
  const [only, ...others] = all.filter(({ ref }) => isUnder(typed, ref));
  return exact ?? (others.length === 0 ? (only ?? null) : null);
}
