import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, paragraph } from '../compose.ts';
import { bareName } from '../country-names.ts';
import type { Setting } from '../facts.ts';
import { firstLine } from '../first-line.ts';
import type { Message } from '../message.ts';
import { laterItems, type OwedItem, owedItems, standingText } from '../owed-items.ts';

export interface StatusCountryFacts extends Setting {
  readonly party: PartyCode;
  readonly today: CivilDate;
  readonly items: readonly OwedItem[];
}

/** Where one country stands, for somebody who is not of it. */
export function statusCountry(facts: StatusCountryFacts): Message {
  const { language } = facts.reader;
  const later = laterItems(facts);
  return composed(
    language,
    [
      heading(`${bareName(language, facts.roster, facts.party)} · ${standingText(facts)}`),
      items(owedItems(facts)),
      later.length === 0 ? null : paragraph(catalogueFor(language).status.later),
      items(later),
    ],
    firstLine(facts),
  );
}
