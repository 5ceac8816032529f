import type { OpenQuestion } from '../../domain/draft-content.ts';
import { catalogueFor } from '../catalogue.ts';
import { answerText } from '../drafted-item.ts';
import type { Setting } from '../facts.ts';
import type { Field, Form } from '../form.ts';
import { capitalised } from '../grammar.ts';
import { wordingIn } from '../wording.ts';
import { oneField, textField } from './fields.ts';

export interface AskedQuestion {
  readonly question: OpenQuestion;
  /** The answers that it takes; null: any text. */
  readonly answers: readonly string[] | null;
  readonly filled: string;
}

export interface QuestionsFormFacts extends Setting {
  readonly words: string;
  readonly questions: readonly AskedQuestion[];
}

const LONGEST_ANSWER = 200;

/** The draft's questions, each with what is assumed unless it is answered. */
export function questionsForm({ reader: { language }, words, questions }: QuestionsFormFacts): Form {
  const texts = catalogueFor(language).forms.questions;
  return {
    language,
    title: texts.title,
    words,
    parts: [],
    fields: questions.map((one) => fieldOf(language, one)),
    send: texts.send,
  };
}

function fieldOf(
  language: Setting['reader']['language'],
  { question, answers, filled }: AskedQuestion,
): Field {
  const texts = catalogueFor(language).forms.questions;
  const named = [question.id, capitalised(wordingIn(language, question.texts).text)] as const;
  const hint = texts.assumed(answerText(language, question.default));
  if (answers === null) return textField(named, { value: filled, most: LONGEST_ANSWER, hint });
  return oneField(named, {
    options: answers.map((value) => ({ value, label: answerText(language, value) })),
    chosen: filled === '' ? null : filled,
    hint,
  });
}
