import type { DraftedCommitment } from '../../domain/draft-content.ts';
import type { ImportReviewFacts } from '../answers/import-review.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, items, line, paragraph, quiet } from '../compose.ts';
import { draftedItem, evidenceQuote, questionText } from '../drafted-item.ts';
import type { Form } from '../form.ts';
import type { Button, Part } from '../message.ts';

export interface ReviewFormFacts extends ImportReviewFacts {
  readonly page: number;
  /** What was just done, or why it was not; null at the beginning. */
  readonly outcome: string | null;
}

/** Sections on one page: with evidence and buttons each, they fit every platform. */
const SECTIONS = 6;

/** The draft with one section a commitment, each to be edited or dropped; publishing shows its preview first. */
export function reviewForm(facts: ReviewFormFacts): Form {
  const { language } = facts.reader;
  const { draft } = facts;
  const texts = catalogueFor(language).forms.review;
  const { slug } = draft.meeting;
  const sections = sectionsOf(facts);
  const pages = Math.max(1, Math.ceil(sections.length / SECTIONS));
  const page = Math.min(Math.max(1, facts.page), pages);
  const open = draft.questions.filter(({ answer }) => answer === null).length;
  const more = [
    ...(draft.questions.length === 0 ? [] : [form(texts.questions(open), texts.questionsWords(slug))]),
    form(texts.add, texts.addWords(slug)),
  ];
  const turning = [
    ...(page > 1 ? [form(texts.previous, texts.words(slug, page - 1))] : []),
    ...(page < pages ? [form(texts.next, texts.words(slug, page + 1))] : []),
  ];
  const parts = [
    facts.outcome === null ? null : paragraph(facts.outcome),
    ...sections.slice((page - 1) * SECTIONS, page * SECTIONS).flat(),
    page === pages ? items(draft.questions.map((question) => line(questionText(facts, question)))) : null,
    { kind: 'buttons', buttons: [...turning, ...more] } as const,
    pages === 1 ? null : quiet(texts.page(page, pages)),
  ];
  return {
    language,
    title: texts.title,
    words: facts.publishWords,
    parts: composed(language, parts).parts,
    fields: [],
    send: texts.send,
  };
}

function sectionsOf(facts: ReviewFormFacts): Part[][] {
  const { agreements } = facts.draft;
  const texts = catalogueFor(facts.reader.language);
  const slug = facts.draft.meeting.slug;
  const section = (commitment: DraftedCommitment, buttons: readonly Button[]): Part[] => [
    items([draftedItem(facts, commitment)]),
    evidenceQuote(facts, commitment),
    { kind: 'buttons', buttons },
  ];
  const { edit, editWords, drop, dropWords, take, takeWords } = texts.forms.review;
  return [
    ...agreements.flatMap(({ commitments }) =>
      commitments.map((one) =>
        section(one, [
          form(`${edit} ${one.ref}`, editWords(slug, one.ref)),
          form(`${drop} ${one.ref}`, dropWords(slug, one.ref)),
        ]),
      ),
    ),
    ...agreements.flatMap(({ number, offered }) =>
      offered.map((one): Part[] => [
        items([line(texts.review.offered(number, draftedItem(facts, one).text))]),
        { kind: 'buttons', buttons: [form(`${take}: ${one.ref}`, takeWords(slug, one.ref))] },
      ]),
    ),
  ];
}

function form(label: string, words: string): Button {
  return { label, words, opens: 'form' };
}
