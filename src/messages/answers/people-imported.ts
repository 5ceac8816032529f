import type { PartyCode, Role } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, line, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import type { Setting } from '../facts.ts';
import { listed } from '../grammar.ts';
import type { Message, Part } from '../message.ts';
import { personText } from './person-text.ts';

interface NamedPerson {
  readonly name: string;
  readonly role: Role;
  readonly party: PartyCode;
}

/** What a file may change of somebody. */
export type PersonField =
  | 'active'
  | 'name'
  | 'role'
  | 'country'
  | 'rank'
  | 'language'
  | 'timezone'
  | 'account';

export interface PeopleImportedFacts extends Setting {
  /** False: it is only shown. */
  readonly applied: boolean;
  readonly deactivatesMissing: boolean;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Active before and not in the file: they stay as they are. */
  readonly notInFile: number;
  /** Not in the file, where it was said that they have left. */
  readonly deactivated: number;
  /** The same by name. */
  readonly people: {
    readonly added: readonly NamedPerson[];
    readonly changed: readonly (NamedPerson & { readonly fields: readonly PersonField[] })[];
    readonly left: readonly NamedPerson[];
  };
  readonly withoutOfficer: readonly PartyCode[];
}

/** As many of a kind as are named one by one. */
const NAMED = 15;

/** What a file of people changes, before and after it does. */
export function peopleImported(facts: PeopleImportedFacts): Message {
  const { language } = facts.reader;
  const isSame = facts.added + facts.changed + facts.deactivated === 0;
  if (isSame) return composed(language, [heading(sameText(facts)), ...remarksOf(facts)]);
  return composed(language, facts.applied ? doneParts(facts) : previewParts(facts));
}

function sameText({ reader, unchanged }: PeopleImportedFacts): string {
  const { people: texts } = catalogueFor(reader.language);
  return unchanged === 0 ? texts.nobodyInFile : texts.sameAsBefore(unchanged);
}

function doneParts(facts: PeopleImportedFacts): Part[] {
  const { people: texts } = catalogueFor(facts.reader.language);
  const left = facts.deactivated === 0 ? [] : [paragraph(texts.deactivated(facts.deactivated))];
  return [heading(texts.imported(facts)), ...left, ...remarksOf(facts)];
}

function previewParts(facts: PeopleImportedFacts): Part[] {
  const { people: texts } = catalogueFor(facts.reader.language);
  const leaving = facts.deactivated === 0 ? [] : [paragraph(texts.wouldDeactivate(facts.deactivated))];
  return [
    heading(texts.nobodyYetChanged),
    paragraph(texts.wouldImport(facts)),
    ...namesOf(facts),
    ...leaving,
    ...remarksOf(facts),
    paragraph(texts.toImport(facts.deactivatesMissing)),
  ];
}

/** Who is not in the file and stays, and the countries for which nobody would speak. */
function remarksOf({ reader, roster, notInFile, withoutOfficer }: PeopleImportedFacts): Part[] {
  const { people: texts } = catalogueFor(reader.language);
  const names = namesInSentence(reader.language, roster, withoutOfficer);
  return [
    ...(notInFile === 0 ? [] : [paragraph(texts.notInFile(notInFile))]),
    ...(withoutOfficer.length === 0 ? [] : [paragraph(texts.withoutOfficer(names))]),
  ];
}

function namesOf(facts: PeopleImportedFacts): Part[] {
  const { reader, roster } = facts;
  const { people: texts } = catalogueFor(reader.language);
  const { added, changed, left } = facts.people;
  const nameOf = (person: NamedPerson) => personText({ reader, roster, ...person });
  const fieldsOf = (fields: readonly PersonField[]) =>
    listed(
      reader.language,
      fields.map((field) => texts.fields[field]),
    );
  return [
    ...named(facts, texts.toAdd, added.map(nameOf)),
    ...named(
      facts,
      texts.toChange,
      changed.map((person) => `${nameOf(person)}: ${fieldsOf(person.fields)}`),
    ),
    ...named(facts, texts.toDeactivate, left.map(nameOf)),
  ];
}

function named({ reader }: Setting, title: string, lines: readonly string[]): Part[] {
  if (lines.length === 0) return [];
  const { people: texts } = catalogueFor(reader.language);
  const more = lines.length - NAMED;
  const shown = more > 0 ? [...lines.slice(0, NAMED), texts.andMore(more)] : lines;
  return [paragraph(title), items(shown.map((text) => line(text)))];
}
