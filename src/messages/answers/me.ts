import type { Language, PartyCode, Rank, Role } from '../../domain/conference.ts';
import type { Zone } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, conferenceName, heading, items, line, paragraph } from '../compose.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';
import { zoneTime } from '../zone-names.ts';
import { placesText } from './people-list.ts';
import { personText } from './person-text.ts';

export interface MeFacts extends Setting {
  /** Null: the operator at the terminal, who acts as the secretariat. */
  readonly person: {
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly party: PartyCode;
    /** Null for who is no liaison officer. */
    readonly rank: Rank | null;
  } | null;
  readonly language: Language;
  readonly timezone: Zone;
  /** Platforms on which they can be written to; empty: nowhere. */
  readonly platforms: readonly string[];
}

/** "Who am I here?" */
export function me(facts: MeFacts): Message {
  const { reader, roster, person } = facts;
  const { language } = reader;
  const { accounts: texts, people } = catalogueFor(language);
  const about = (label: string, value: string) => line(`${label}: ${value}`);
  const labels = people.columns;
  const conference = about(texts.conference, conferenceName(language, roster));
  if (person === null) {
    return composed(language, [heading(texts.operator), items([conference])]);
  }
  const reached = facts.platforms.length === 0 ? people.nowhere : placesText(language, facts.platforms);
  return composed(language, [
    heading(personText({ reader, roster, ...person })),
    items([
      conference,
      ...(person.rank === null ? [] : [about(labels.rank, people.ranks[person.rank])]),
      about(labels.email, person.email),
      about(labels.language, people.languages[facts.language]),
      about(texts.zone, zoneTime(language, facts.timezone)),
      about(labels.reached, reached),
    ]),
    paragraph(texts.toChangeLanguage),
  ]);
}
