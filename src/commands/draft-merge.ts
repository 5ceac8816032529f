import { isDeepStrictEqual } from 'node:util';
import type { Ref } from '../domain/commitment.ts';
import type { Texts } from '../domain/conference.ts';
import type {
  CorrectedTerm,
  DraftContent,
  DraftedAgreement,
  DraftedCommitment,
  OpenQuestion,
} from '../domain/draft-content.ts';
import { commitmentsOf } from './draft-content.ts';

/** A difference between two readings of a report: what the second one says. */
export type Difference =
  | { readonly kind: 'added'; readonly commitment: DraftedCommitment }
  | { readonly kind: 'dropped'; readonly ref: Ref }
  | {
      readonly kind: 'field';
      readonly ref: Ref;
      readonly field: DifferingField;
      readonly from: DraftedCommitment;
      readonly to: DraftedCommitment;
    }
  | { readonly kind: 'agreement-text'; readonly number: string };

export type DifferingField = CorrectedTerm;

const FIELDS: Readonly<Record<DifferingField, (commitment: DraftedCommitment) => unknown>> = {
  'owed-by': ({ owedBy, mode }) => ({ owedBy: [...owedBy].sort(), mode }),
  deliverable: ({ deliverable }) => deliverable,
  due: ({ due }) => due,
  recipient: ({ recipient, through }) => ({ recipient, through }),
};
const STRUCTURE: readonly DifferingField[] = ['owed-by', 'due', 'recipient'];
const ALL_FIELDS: readonly DifferingField[] = ['owed-by', 'deliverable', 'due', 'recipient'];

/** What two languages of a report disagree on: who owes what, to whom, by when. */
export function structureDifferences(one: DraftContent, other: DraftContent): readonly Difference[] {
  return commitmentDifferences(one, other, STRUCTURE);
}

/** What a changed text of a report in the same language changes. */
export function differences(one: DraftContent, other: DraftContent): readonly Difference[] {
  const texts = new Map(one.agreements.map(({ number, texts: own }) => [number, own]));
  const changed = other.agreements.filter(
    ({ number, texts: own }) => !isDeepStrictEqual(texts.get(number), own),
  );
  return [
    ...commitmentDifferences(one, other, ALL_FIELDS),
    ...changed.map(({ number }) => ({ kind: 'agreement-text' as const, number })),
  ];
}

/** What a reading says otherwise than what stands, in its own languages alone: another language may stand beside them. */
export function differencesFrom(standing: DraftContent, read: DraftContent): readonly Difference[] {
  const texts = new Map(standing.agreements.map(({ number, texts: own }) => [number, own]));
  const worded = read.agreements.filter(({ number, texts: own }) => !holds(texts.get(number) ?? {}, own));
  const terms = commitmentDifferences(standing, read, ALL_FIELDS).filter(
    (one) =>
      one.kind !== 'field' || one.field !== 'deliverable' || !holds(one.from.deliverable, one.to.deliverable),
  );
  return [...terms, ...worded.map(({ number }) => ({ kind: 'agreement-text' as const, number }))];
}

function holds(own: Texts, read: Texts): boolean {
  return Object.entries(read).every(([language, text]) => Reflect.get(own, language) === text);
}

/** Whether two readings differ in the same place. */
export function isSamePlace(one: Difference, other: Difference): boolean {
  return one.kind === other.kind && placeOf(one) === placeOf(other);
}

function placeOf(difference: Difference): string {
  switch (difference.kind) {
    case 'added':
      return difference.commitment.ref;
    case 'dropped':
      return difference.ref;
    case 'field':
      return `${difference.ref} ${difference.field}`;
    case 'agreement-text':
      return difference.number;
  }
}

function commitmentDifferences(
  one: DraftContent,
  other: DraftContent,
  fields: readonly DifferingField[],
): Difference[] {
  const before = new Map(commitmentsOf(one).map((commitment) => [commitment.ref, commitment]));
  const after = commitmentsOf(other);
  return [
    ...after.flatMap((to): Difference[] => {
      const from = before.get(to.ref);
      if (from === undefined) return [{ kind: 'added', commitment: to }];
      return fields
        .filter((field) => !isDeepStrictEqual(FIELDS[field](from), FIELDS[field](to)))
        .map((field) => ({ kind: 'field', ref: to.ref, field, from, to }));
    }),
    ...[...before.keys()]
      .filter((ref) => !after.some((commitment) => commitment.ref === ref))
      .map((ref): Difference => ({ kind: 'dropped', ref })),
  ];
}

/** The draft with the texts of another language of the same report beside its own; its terms stay as they are. */
export function withLanguage(content: DraftContent, other: DraftContent): DraftContent {
  const agreements = new Map(other.agreements.map((agreement) => [agreement.number, agreement]));
  const commitments = new Map(
    other.agreements
      .flatMap((agreement) => [...agreement.commitments, ...agreement.offered])
      .map((commitment) => [commitment.ref, commitment]),
  );
  const both = (commitment: DraftedCommitment) => withTexts(commitment, commitments.get(commitment.ref));
  return {
    meeting: { ...content.meeting, title: { ...other.meeting.title, ...content.meeting.title } },
    agreements: content.agreements.map((agreement) => ({
      ...agreement,
      texts: { ...agreements.get(agreement.number)?.texts, ...agreement.texts },
      commitments: agreement.commitments.map(both),
      offered: agreement.offered.map(both),
    })),
    questions: content.questions.map((question) => ({
      ...question,
      texts: { ...other.questions.find(({ id }) => id === question.id)?.texts, ...question.texts },
    })),
  };
}

function withTexts(commitment: DraftedCommitment, other: DraftedCommitment | undefined): DraftedCommitment {
  if (other === undefined) return commitment;
  return {
    ...commitment,
    deliverable: { ...other.deliverable, ...commitment.deliverable },
    dueText: { ...other.dueText, ...commitment.dueText },
    evidence: { ...other.evidence, ...commitment.evidence },
  };
}

/**
 * A draft after its report was imported in a changed text: what changed between the two readings is taken over, what the
 * secretariat corrected, added or dropped stays as the secretariat has it.
 */
export function withChanges(
  current: DraftContent,
  { before, after }: { before: DraftContent; after: DraftContent },
): DraftContent {
  return {
    meeting: merged(current.meeting, before.meeting, after.meeting),
    agreements: after.agreements.map((agreement) =>
      mergedAgreement(
        agreement,
        agreementAt(current, agreement.number),
        agreementAt(before, agreement.number),
      ),
    ),
    questions: [
      ...after.questions.map((question) => mergedQuestion(question, current.questions)),
      ...current.questions.filter(({ id }) => id.startsWith('language-')),
    ],
  };
}

function agreementAt({ agreements }: DraftContent, number: string): DraftedAgreement | undefined {
  return agreements.find((agreement) => agreement.number === number);
}

function mergedAgreement(
  after: DraftedAgreement,
  current: DraftedAgreement | undefined,
  before: DraftedAgreement | undefined,
): DraftedAgreement {
  if (current === undefined || before === undefined) return after;
  return {
    number: after.number,
    texts: { ...current.texts, ...after.texts },
    commitments: mergedCommitments(current.commitments, before.commitments, after.commitments),
    offered: after.offered.filter(({ ref }) => !current.commitments.some((taken) => taken.ref === ref)),
  };
}

type Commitments = readonly DraftedCommitment[];

function mergedCommitments(current: Commitments, before: Commitments, after: Commitments): Commitments {
  const at = (list: Commitments, { ref }: DraftedCommitment) => list.find((one) => one.ref === ref);
  const kept = after.flatMap((to) => {
    const own = at(current, to);
    const from = at(before, to);
    if (own === undefined) return from === undefined ? [to] : [];
    return from === undefined ? [own] : [mergedCommitment(own, from, to)];
  });
  const corrected = current.filter((own) => {
    const from = at(before, own);
    return (
      at(after, own) === undefined &&
      (from === undefined || !isDeepStrictEqual(structureOf(own), structureOf(from)))
    );
  });
  return [...kept, ...corrected];
}

function structureOf(commitment: DraftedCommitment): unknown[] {
  return STRUCTURE.map((field) => FIELDS[field](commitment));
}

function mergedCommitment(
  own: DraftedCommitment,
  from: DraftedCommitment,
  to: DraftedCommitment,
): DraftedCommitment {
  const terms = merged(own, from, to);
  return {
    ...terms,
    deliverable: mergedTexts(own.deliverable, from.deliverable, to.deliverable),
    dueText: { ...own.dueText, ...to.dueText },
    evidence: { ...own.evidence, ...to.evidence },
  };
}

function mergedTexts(own: Texts, from: Texts, to: Texts): Texts {
  const untouched = Object.entries(from).every(([language, text]) => Reflect.get(own, language) === text);
  return untouched ? { ...own, ...to } : own;
}

/** Field by field: what was not corrected follows the new reading. */
function merged<Value extends object>(own: Value, from: Value, to: Value): Value {
  const result = { ...own };
  for (const key of Object.keys(to)) {
    if (!isDeepStrictEqual(Reflect.get(own, key), Reflect.get(from, key))) continue;
    Reflect.set(result, key, Reflect.get(to, key));
  }
  return result;
}

function mergedQuestion(question: OpenQuestion, current: readonly OpenQuestion[]): OpenQuestion {
  const own = current.find(({ id }) => id === question.id);
  if (own === undefined) return question;
  const isSame = Object.entries(question.texts).every(([language, text]) => {
    const known: unknown = Reflect.get(own.texts, language);
    return known === undefined || known === text;
  });
  return {
    ...question,
    texts: { ...own.texts, ...question.texts },
    // What was answered about other words is asked again.
    answer: isSame || own.answer === 'corrected' ? own.answer : null,
    corrected: own.corrected,
  };
}
