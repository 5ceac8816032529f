import type { Language, PartyCode, Rank, Role } from '../../domain/conference.ts';
import { composed } from '../compose.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';

export interface PeopleListFacts extends Setting {
  readonly people: readonly {
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly party: PartyCode | null;
    readonly rank: Rank | null;
    readonly language: Language;
    /** Platforms on which they can be written to; empty: nowhere. */
    readonly platforms: readonly string[];
  }[];
  readonly unreachable: readonly PartyCode[];
}

export function peopleList(facts: PeopleListFacts): Message {
  return composed(facts.reader.language, []);
}
