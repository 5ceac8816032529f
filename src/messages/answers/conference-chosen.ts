import { catalogueFor } from '../catalogue.ts';
import { composed, conferenceName, heading, paragraph } from '../compose.ts';
import type { Setting } from '../facts.ts';
import { listed } from '../grammar.ts';
import type { Message } from '../message.ts';

export interface ConferenceChosenFacts extends Setting {
  readonly slug: string;
  /** False: it was only asked for. */
  readonly isNew: boolean;
  /** The slugs of the reader's other conferences. */
  readonly others: readonly string[];
}

/** In which conference the reader speaks, and how to change to another one of theirs. */
export function conferenceChosen(facts: ConferenceChosenFacts): Message {
  const { language } = facts.reader;
  const { accounts: texts } = catalogueFor(language);
  const name = conferenceName(language, facts.roster);
  const words = facts.others.map((slug) => `\`${texts.conferenceWords(slug)}\``);
  return composed(language, [
    heading(facts.isNew ? texts.speaksFromNowOn(name) : texts.speaksIn(name)),
    paragraph(
      facts.others.length === 0
        ? texts.onlyConference
        : texts.otherConferences(listed(language, words, 'or')),
    ),
  ]);
}
