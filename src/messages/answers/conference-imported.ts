import type { PartyCode } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';

export interface ConferenceImportedFacts extends Setting {
  readonly members: number;
  readonly observers: number;
  readonly bodies: number;
  /** No longer in the file, and something is still pending for them: they stay. */
  readonly owing: readonly PartyCode[];
  readonly outcome: 'added' | 'changed' | 'unchanged';
}

export function conferenceImported(facts: ConferenceImportedFacts): Message {
  const { language } = facts.reader;
  const { people: texts } = catalogueFor(language);
  const { members, observers, bodies, owing } = facts;
  const name = facts.roster.name[language];
  return composed(language, [
    heading(texts.conference({ name, members, observers, bodies })),
    paragraph(texts.outcome[facts.outcome]),
    owing.length === 0 ? null : paragraph(texts.staysOwing(namesInSentence(language, facts.roster, owing))),
  ]);
}
