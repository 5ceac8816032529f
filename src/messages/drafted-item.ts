import type { Language } from '../domain/conference.ts';
import type { DraftedCommitment, OpenQuestion } from '../domain/draft-content.ts';
import { catalogueFor } from './catalogue.ts';
import { byWhen, ownersText, whereText } from './commitment-text.ts';
import { deliverableText } from './deliverable-text.ts';
import type { Setting } from './facts.ts';
import { asSentence, capitalised, quoted } from './grammar.ts';
import type { Item, Part } from './message.ts';
import { wordingIn } from './wording.ts';

/** A commitment as it stands in a draft: what, of whom, to whom, by when. */
export function draftedItem({ reader: { language }, roster }: Setting, commitment: DraftedCommitment): Item {
  const texts = catalogueFor(language);
  const text = [
    deliverableText(language, wordingIn(language, commitment.deliverable)),
    `${ownersText(language, roster, commitment)}${toWhom(whereText(language, roster, commitment))}`,
    byWhen(language, roster, commitment.due),
    commitment.dependsOn === null ? null : texts.review.dependsOn(commitment.dependsOn),
    commitment.confidence === 'high' ? null : texts.review.pleaseCheck,
  ]
    .filter((one) => one !== null && one !== '')
    .join(' · ');
  const dated = commitment.due !== null && 'date' in commitment.due;
  return { sign: dated ? 'none' : 'awaiting', ref: commitment.ref, text };
}

/** The sentence that it was read from, or that the secretariat added it. */
export function evidenceQuote({ reader: { language } }: Setting, { evidence }: DraftedCommitment): Part {
  const { text } = wordingIn(language, evidence);
  const said =
    text.trim() === ''
      ? catalogueFor(language).status.show.addedBySecretariat
      : quoted(language, text.trim());
  return { kind: 'quote', text: said };
}

/** A question of the draft with what is assumed, or what the secretariat answered. */
export function questionText({ reader: { language } }: Setting, question: OpenQuestion): string {
  const texts = catalogueFor(language).review;
  const text = asSentence(capitalised(wordingIn(language, question.texts).text));
  return question.answer === null
    ? texts.question(text, answerText(language, question.default))
    : texts.answered(text, answerText(language, question.answer));
}

/** Plain answers in the reader's language, others as they were typed. */
export function answerText(language: Language, answer: string): string {
  const { answers } = catalogueFor(language).review;
  if (answer === 'yes' || answer === 'no' || answer === 'corrected') return answers[answer];
  return answer;
}

function toWhom(where: string): string {
  return where === '' ? '' : ` ·${where}`;
}
