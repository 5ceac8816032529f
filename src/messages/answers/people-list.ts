import type { Language, PartyCode, Rank, Role } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, paragraph } from '../compose.ts';
import { bareName, namesInSentence } from '../country-names.ts';
import type { Setting } from '../facts.ts';
import { capitalised, inOrder, listed } from '../grammar.ts';
import type { Message, Part } from '../message.ts';

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
  /** Members with no liaison officer. */
  readonly vacant: readonly PartyCode[];
  /** Members whose liaison officers are alternates alone. */
  readonly alternatesOnly: readonly PartyCode[];
  /** Members with officers none of whom can be written to. */
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
      rows: byCountry(facts).map((person) => rowOf(facts, person)),
    },
    ...remarksOf(facts),
  ]);
}

/** In the order of the reader's alphabet; a country's own stay as they are, titulars first. */
function byCountry({ reader: { language }, roster, people }: PeopleListFacts): PeopleListFacts['people'] {
  const compare = inOrder(language);
  const nameOf = ({ party }: PeopleListFacts['people'][number]) =>
    party === null ? '' : bareName(language, roster, party);
  return people.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
}

/** The countries for which something is missing, each kind in a sentence. */
function remarksOf({ reader: { language }, roster, ...facts }: PeopleListFacts): Part[] {
  const { people: texts } = catalogueFor(language);
  const kinds = [
    [facts.vacant, texts.withoutOfficer],
    [facts.alternatesOnly, texts.alternatesOnly],
    [facts.unreachable, texts.nobody],
  ] as const;
  return kinds.flatMap(([parties, text]) =>
    parties.length === 0 ? [] : paragraph(text(namesInSentence(language, roster, parties))),
  );
}

function rowOf(facts: PeopleListFacts, person: PeopleListFacts['people'][number]): string[] {
  const { language } = facts.reader;
  const { people: texts } = catalogueFor(language);
  return [
    person.name,
    person.email,
    texts.roles[person.role],
    person.party === null ? '' : bareName(language, facts.roster, person.party),
    person.rank === null || person.role !== 'liaison' ? '' : texts.ranks[person.rank],
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
