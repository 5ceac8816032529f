import type { Language, PartyCode, Rank, Role } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, paragraph } from '../compose.ts';
import { bareName, namesInSentence } from '../country-names.ts';
import type { Setting } from '../facts.ts';
import { capitalised, listed } from '../grammar.ts';
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
  const { language } = facts.reader;
  const { people: texts } = catalogueFor(language);
  const { columns } = texts;
  if (facts.people.length === 0) return composed(language, [paragraph(texts.nobodyYet)]);
  return composed(language, [
    heading(texts.list(facts.people.length)),
    {
      kind: 'table',
      columns: [
        columns.name,
        columns.email,
        columns.role,
        columns.party,
        columns.rank,
        columns.language,
        columns.reached,
      ],
      rows: facts.people.map((person) => rowOf(facts, person)),
    },
    facts.unreachable.length === 0
      ? null
      : paragraph(texts.nobody(namesInSentence(language, facts.roster, facts.unreachable))),
  ]);
}

function rowOf(facts: PeopleListFacts, person: PeopleListFacts['people'][number]): string[] {
  const { language } = facts.reader;
  const { people: texts } = catalogueFor(language);
  return [
    person.name,
    person.email,
    texts.roles[person.role],
    person.party === null ? '' : bareName(language, facts.roster, person.party),
    person.rank === null ? '' : texts.ranks[person.rank],
    texts.languages[person.language],
    person.platforms.length === 0 ? texts.nowhere : placesText(language, person.platforms),
  ];
}

/** Where somebody can be written to: "Slack and mailbox". */
export function placesText(language: Language, platforms: readonly string[]): string {
  const { mailbox } = catalogueFor(language).people;
  return listed(
    language,
    platforms.map((platform) => (platform === 'mailbox' ? mailbox : capitalised(platform))),
  );
}
