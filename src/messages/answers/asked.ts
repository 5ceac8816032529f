import type { DraftedCommitment } from '../../domain/draft-content.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, paragraph } from '../compose.ts';
import { draftedItem } from '../drafted-item.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';
import { type RestDay, restDayText } from '../rest-day.ts';
import { draftButtons } from './import-review.ts';

export interface AskedFacts extends Setting {
  readonly meeting: string;
  readonly commitment: DraftedCommitment;
  readonly restDays: readonly RestDay[];
}

/** What the secretariat asks for, as drafted: nothing has been sent, and how to see, correct and publish it. */
export function asked(facts: AskedFacts): Message {
  const { language } = facts.reader;
  const { ask: texts, review } = catalogueFor(language);
  const { ref } = facts.commitment;
  return composed(language, [
    heading(texts.drafted(ref)),
    items([draftedItem(facts, facts.commitment)]),
    ...facts.restDays.map((restDay) => paragraph(restDayText(facts, restDay))),
    paragraph(review.nothingSent),
    paragraph(review.toCorrect(ref)),
    draftButtons(language, { meeting: facts.meeting, publishWords: texts.publishWords(facts.meeting) }),
  ]);
}
