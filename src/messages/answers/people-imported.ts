import type { PartyCode } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';

export interface PeopleImportedFacts extends Setting {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Active before and not in the file: they stay as they are. */
  readonly notInFile: number;
  /** Not in the file, where it was said that they have left. */
  readonly deactivated: number;
  readonly withoutOfficer: readonly PartyCode[];
}

export function peopleImported(facts: PeopleImportedFacts): Message {
  const { language } = facts.reader;
  const { people: texts } = catalogueFor(language);
  const without = facts.withoutOfficer;
  return composed(language, [
    heading(texts.imported(facts)),
    facts.notInFile === 0 ? null : paragraph(texts.notInFile(facts.notInFile)),
    facts.deactivated === 0 ? null : paragraph(texts.deactivated(facts.deactivated)),
    without.length === 0
      ? null
      : paragraph(texts.withoutOfficer(namesInSentence(language, facts.roster, without))),
  ]);
}
