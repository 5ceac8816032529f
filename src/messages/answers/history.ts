import type { Ref } from '../../domain/commitment.ts';
import { civilDateIn, type Instant } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, paragraph, quiet } from '../compose.ts';
import { bareName } from '../country-names.ts';
import { deliverableText } from '../deliverable-text.ts';
import { dueText } from '../due-text.ts';
import type { Setting, Wording } from '../facts.ts';
import { capitalised, listed } from '../grammar.ts';
import { type HistoryEvent, type HistorySay, historyText, type Recipient } from '../history-events.ts';
import type { Item, Message } from '../message.ts';
import { sayIn } from '../say.ts';
import { clockTime, dayText } from '../text-dates.ts';
import { zoneTime } from '../zone-names.ts';

export interface HistoryFacts extends Setting {
  readonly ref: Ref;
  readonly deliverable: Wording;
  readonly meeting: string;
  /** From the oldest on. */
  readonly entries: readonly HistoryEntry[];
}

export type HistoryEntry = { readonly at: Instant } & HistoryEvent;

/** How the date came about; what went to whom, when, and why not; who changed what. */
export function history(facts: HistoryFacts): Message {
  const { language, zone } = facts.reader;
  const { history: texts } = catalogueFor(language);
  const say = historySay(facts);
  return composed(
    language,
    [
      heading(`${facts.ref} · ${deliverableText(language, facts.deliverable)}`),
      facts.entries.length === 0 ? paragraph(texts.nothing) : null,
      items(facts.entries.map((entry) => entryItem(facts, entry, say))),
      facts.entries.length === 0 ? null : quiet(texts.zone(zoneTime(language, zone))),
    ],
    texts.title(facts.ref, facts.meeting),
  );
}

function entryItem({ reader }: HistoryFacts, entry: HistoryEntry, say: HistorySay): Item {
  const { language, zone } = reader;
  const day = dayText(language, civilDateIn(entry.at, zone), 'withoutWeekday');
  const text = historyText(catalogueFor(language).history.events, entry)(say);
  return { sign: 'none', ref: null, text: `${day}, ${clockTime(language, entry.at, zone)} · ${text}` };
}

function historySay({ reader: { language }, roster }: HistoryFacts): HistorySay {
  const person = ({ name, party }: Recipient) =>
    party === null ? name : `${name} (${bareName(language, roster, party)})`;
  return {
    ...sayIn(language, roster),
    due: (rule) => dueText(language, roster, rule),
    platform: (name) => (name === 'mailbox' ? catalogueFor(language).people.mailbox : capitalised(name)),
    people: (people) => listed(language, people.map(person)),
  };
}
