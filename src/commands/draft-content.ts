import type { Ref } from '../domain/commitment.ts';
import type { Language } from '../domain/conference.ts';
import type {
  DraftContent,
  DraftedAgreement,
  DraftedCommitment,
  OpenQuestion,
  Remedy,
} from '../domain/draft-content.ts';
import type { Draft, DraftAgreement, DraftCommitment, DraftQuestion } from '../reports/draft.ts';

/** What was read of a report, as the secretariat reviews it: its texts under its language, its questions open. */
export function contentOf({ meeting, agreements, questions }: Draft, slug: string): DraftContent {
  const { language, title, ...more } = meeting;
  return {
    meeting: { ...more, slug, title: { [language]: title } },
    agreements: agreements.map((agreement) => agreementOf(agreement, language)),
    questions: questions.map((question) => questionOf(question, language)),
  };
}

function agreementOf(agreement: DraftAgreement, language: Language): DraftedAgreement {
  const { number, text, commitments, offered } = agreement;
  return {
    number,
    texts: { [language]: text },
    commitments: commitments.map((commitment) => commitmentOf(commitment, language)),
    offered: offered.map((commitment) => commitmentOf(commitment, language)),
  };
}

function commitmentOf(read: DraftCommitment, language: Language): DraftedCommitment {
  const { deliverable, dueText, evidence, ...terms } = read;
  return {
    ...terms,
    deliverable: { [language]: deliverable },
    dueText: dueText === null ? {} : { [language]: dueText },
    evidence: { [language]: evidence },
  };
}

function questionOf({ text, ...question }: DraftQuestion, language: Language): OpenQuestion {
  return { ...question, texts: { [language]: text }, answer: null, corrected: [] };
}

/** Every commitment of a draft, in the report's order. */
export function commitmentsOf({ agreements }: DraftContent): DraftedCommitment[] {
  return agreements.flatMap(({ commitments }) => commitments);
}

/** A draft with each of its commitments changed; null takes one out. */
export function withCommitments(
  content: DraftContent,
  change: (commitment: DraftedCommitment) => DraftedCommitment | null,
): DraftContent {
  return {
    ...content,
    agreements: content.agreements.map((agreement) => ({
      ...agreement,
      commitments: agreement.commitments.flatMap((commitment) => change(commitment) ?? []),
    })),
  };
}

/** The draft as its answers make it: what is not owed, owed by each, or not asked after all, and what waits for what. */
export function withAnswers(content: DraftContent): DraftContent {
  return content.questions.reduce((answered, question) => {
    const refs = refsLeft(content, question);
    return withCommitments(answered, (commitment) =>
      refs.includes(commitment.ref) ? withAnswer(content, commitment, question) : commitment,
    );
  }, content);
}

function withAnswer(
  content: DraftContent,
  commitment: DraftedCommitment,
  { effect, answer }: OpenQuestion,
): DraftedCommitment | null {
  switch (effect.kind) {
    case 'binds':
      return answer === 'no' ? withoutParty(commitment, effect.party) : commitment;
    case 'joint':
      return answer === 'no' ? { ...commitment, mode: 'each' } : commitment;
    case 'asked':
      return answer === 'no' ? null : commitment;
    case 'depends':
      return commitmentsOf(content).some(({ ref }) => ref === answer)
        ? { ...commitment, dependsOn: answer }
        : commitment;
    case 'term':
    case 'assumed':
    case 'recorded':
      return commitment;
  }
}

/** The commitments of the draft that a question still decides about. */
function refsLeft(content: DraftContent, { refs, corrected }: OpenQuestion): readonly Ref[] {
  const drafted = commitmentsOf(content).map(({ ref }) => ref);
  return refs.filter((ref) => drafted.includes(ref) && !corrected.includes(ref));
}

/** A question whose answer, or what it assumes, says that a term of the draft is wrong. */
export interface Contradiction {
  readonly question: string;
  readonly answer: 'yes' | 'no';
  readonly remedy: Remedy;
}

/** What must be corrected, or answered otherwise, before the draft can be in force. */
export function contradictionsOf(content: DraftContent): Contradiction[] {
  return content.questions.flatMap((question) => {
    const { id, effect, answer, default: preset } = question;
    if (effect.kind !== 'term' || (answer ?? preset) !== effect.contradictedBy) return [];
    const refs = refsLeft(content, question);
    const remedy = { kind: 'correct', term: effect.term, refs } as const;
    return refs.length === 0 ? [] : [{ question: id, answer: effect.contradictedBy, remedy }];
  });
}

function withoutParty(commitment: DraftedCommitment, party: string): DraftedCommitment | null {
  const owedBy = commitment.owedBy.filter((code) => code !== party);
  return owedBy.length === 0 ? null : { ...commitment, owedBy };
}

/** The draft with its open questions answered as they are assumed. */
export function withDefaults(content: DraftContent): DraftContent {
  const questions = content.questions.map((question) => ({
    ...question,
    answer: question.answer ?? question.default,
  }));
  return { ...content, questions };
}
