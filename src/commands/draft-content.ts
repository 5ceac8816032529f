import type { Language } from '../domain/conference.ts';
import type {
  DraftContent,
  DraftedAgreement,
  DraftedCommitment,
  OpenQuestion,
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
  return { ...question, texts: { [language]: text }, answer: null };
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

/** The draft as its answers make it: what a country that is not bound owes no longer, what is owed by each after all. */
export function withAnswers(content: DraftContent): DraftContent {
  let answered = content;
  for (const { id, answer, refs } of content.questions) {
    if (answer !== 'no') continue;
    const party = /^absent-(\S+)$/.exec(id)?.[1];
    const joint = /^mode-(\S+)$/.exec(id)?.[1];
    answered = withCommitments(answered, (commitment) => {
      if (party !== undefined && refs.includes(commitment.ref)) return withoutParty(commitment, party);
      return joint === commitment.ref ? { ...commitment, mode: 'each' } : commitment;
    });
  }
  return answered;
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
