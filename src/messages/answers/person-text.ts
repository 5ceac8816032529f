import type { PartyCode, Role } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { bareName } from '../country-names.ts';
import type { Setting } from '../facts.ts';

/** "Ana Ñáñez, liaison officer, Honduras"; of the secretariat there is one. */
export function personText({
  reader: { language },
  roster,
  ...person
}: Setting & { readonly name: string; readonly role: Role; readonly party: PartyCode }): string {
  const role = catalogueFor(language).people.roles[person.role];
  const party = person.role === 'secretariat' ? [] : [bareName(language, roster, person.party)];
  return [person.name, role, ...party].join(', ');
}
