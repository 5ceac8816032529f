import type { Language, PartyCode } from '../../domain/conference.ts';
import type { DraftContent, OpenQuestion } from '../../domain/draft-content.ts';
import { catalogueFor } from '../catalogue.ts';
import { meetingText } from '../commitment-text.ts';
import { composed, heading, items, line, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import { draftedItem, evidenceQuote, questionText } from '../drafted-item.ts';
import type { Setting } from '../facts.ts';
import { listed } from '../grammar.ts';
import type { Item, Message, Part } from '../message.ts';
import { type RestDay, restDayText } from '../rest-day.ts';

export interface ImportReviewFacts extends Setting {
  readonly draft: DraftContent;
  /** Those whom the report thanks, as far as they are parties: none of them is charged by that. */
  readonly thanked: readonly PartyCode[];
  /** Days that the draft points out: a last valid day on a weekend or a holiday. */
  readonly restDays: readonly RestDay[];
  /** What typing would publish it, such as `publish lon-2014-11`. */
  readonly publishWords: string;
}

/** What was read in a report, before anything of it is in force. */
export function importReview(facts: ImportReviewFacts): Message {
  const { language } = facts.reader;
  const { agreements, meeting } = facts.draft;
  const texts = catalogueFor(language).review;
  const commitments = agreements.flatMap((agreement) => agreement.commitments);
  const where = meetingText(language, { place: meeting.place, day: meeting.date });
  const named = where === '' ? meeting.slug : `${where} (${meeting.slug})`;
  const counts = { agreements: agreements.length, commitments: commitments.length };
  return composed(
    language,
    [
      heading(texts.heading(named)),
      paragraph(texts.read(counts), texts.nothingSent),
      thankedPart(facts),
      ...commitments.flatMap((commitment) => [
        items([draftedItem(facts, commitment)]),
        evidenceQuote(facts, commitment),
      ]),
      ...facts.restDays.map((restDay) => paragraph(restDayText(facts, restDay))),
      items(offeredItems(facts)),
      ...questionsOf(facts),
      commitments.length === 0 ? null : paragraph(texts.toCorrect(commitments[0]?.ref ?? '')),
      draftButtons(language, { meeting: meeting.slug, publishWords: facts.publishWords }),
    ],
    `${meeting.slug}: ${texts.read(counts)}`,
  );
}

/** What can be done with a draft: look through it, or see what publishing it would send. */
export function draftButtons(
  language: Language,
  { meeting, publishWords }: { readonly meeting: string; readonly publishWords: string },
): Part {
  const texts = catalogueFor(language).forms.review;
  return {
    kind: 'buttons',
    buttons: [
      { label: texts.open, words: texts.words(meeting, 1), opens: 'form' },
      { label: texts.send, words: publishWords, opens: 'form' },
    ],
  };
}

function thankedPart({ reader: { language }, roster, thanked }: ImportReviewFacts): Part | null {
  if (thanked.length === 0) return null;
  const names = namesInSentence(language, roster, thanked);
  return paragraph(catalogueFor(language).review.thanked(thanked.length, names));
}

function offeredItems(facts: ImportReviewFacts): Item[] {
  const texts = catalogueFor(facts.reader.language).review;
  return facts.draft.agreements.flatMap(({ number, offered }) =>
    offered.map((one) =>
      line(`${texts.offered(number, draftedItem(facts, one).text)} · ${texts.toTake(one.ref)}`),
    ),
  );
}

function questionsOf(facts: ImportReviewFacts): Part[] {
  const { questions } = facts.draft;
  const texts = catalogueFor(facts.reader.language).review;
  const open = questions.filter(({ answer }) => answer === null).length;
  if (questions.length === 0) return [];
  return [
    paragraph(`${texts.open(open)}.`),
    items(questions.map((question) => ({ sign: 'none', ref: null, text: withRefs(facts, question) }))),
  ];
}

function withRefs(facts: ImportReviewFacts, question: OpenQuestion): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).review;
  const refs = question.refs.length === 0 ? null : texts.concerns(listed(language, question.refs));
  const answer = question.answer === null ? texts.toAnswer(question.id) : null;
  return [questionText(facts, question), refs, answer].filter((text) => text !== null).join(' ');
}
