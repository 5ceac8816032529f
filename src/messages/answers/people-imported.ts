import type { PartyCode } from '../../domain/conference.ts';
import { composed } from '../compose.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';

export interface PeopleImportedFacts extends Setting {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Active before and not in the file: they stay as they are. */
  readonly notInFile: number;
  readonly withoutOfficer: readonly PartyCode[];
}

export function peopleImported(facts: PeopleImportedFacts): Message {
  return composed(facts.reader.language, []);
}
