import type { Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import { type CivilDate, civilDateIn, type Instant, type Zone } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, line, paragraph } from '../compose.ts';
import { bareName } from '../country-names.ts';
import type { Setting } from '../facts.ts';
import { inOrder } from '../grammar.ts';
import type { Item, Message } from '../message.ts';
import { dayText, timeText } from '../text-dates.ts';

export interface RemindedFacts extends Setting {
  readonly ref: Ref;
  readonly now: Instant;
  readonly isPaused: boolean;
  readonly parties: readonly RemindedParty[];
}

type RemindedParty = {
  readonly party: PartyCode;
  readonly zone: Zone;
  /** True: the date has passed, and it is the courteous note. */
  readonly isNote: boolean;
} & (
  | { readonly outcome: 'now' | 'later' | 'already' | 'opens'; readonly at: Instant }
  /** Nothing can leave within working hours before the date ends. */
  | { readonly outcome: 'ends'; readonly on: CivilDate }
);

/** Who is written to, and when in their own time; who was reminded that day already is named with the first one. */
export function reminded(facts: RemindedFacts): Message {
  const { language } = facts.reader;
  const { remind: texts } = catalogueFor(language).changes;
  const compare = inOrder(language);
  const rows = facts.parties
    .map((one) => ({ name: bareName(language, facts.roster, one.party), one }))
    .toSorted((a, b) => compare(a.name, b.name));
  return composed(language, [
    heading(texts.heading(facts.ref)),
    items(rows.map(({ name, one }) => rowItem(facts, name, one))),
    facts.isPaused ? paragraph(texts.paused) : null,
  ]);
}

function rowItem({ reader: { language } }: RemindedFacts, name: string, one: RemindedParty): Item {
  const { remind: texts } = catalogueFor(language).changes;
  const day = (at: Instant) => dayText(language, civilDateIn(at, one.zone));
  const when = (at: Instant) => texts.at(day(at), timeText(language, at, one.zone));
  const note = one.isNote ? ` · ${texts.asNote}` : '';
  switch (one.outcome) {
    case 'now':
      return line(`${name}: ${texts.now}${note}`);
    case 'later':
      return line(`${name}: ${when(one.at)}${note}`);
    case 'already':
      return line(`${name}: ${texts.already(when(one.at))}`);
    case 'opens':
      return line(`${name}: ${texts.opensAt(day(one.at))}`);
    case 'ends':
      return line(`${name}: ${texts.endsFirst(dayText(language, one.on))}`);
  }
}
