import type { Ref } from '../../domain/commitment.ts';
import { type CivilDate, civilDateIn, type Instant } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, paragraph, quiet } from '../compose.ts';
import { bareName } from '../country-names.ts';
import { deliverableText } from '../deliverable-text.ts';
import { dueText } from '../due-text.ts';
import type { Setting, Wording } from '../facts.ts';
import { capitalised, listed } from '../grammar.ts';
import { type HistoryEvent, type HistorySay, historyText, type Recipient } from '../history-events.ts';
import type { Item, Message, Part } from '../message.ts';
import { sayIn } from '../say.ts';
import { clockTime, dayBeside, dayText } from '../text-dates.ts';
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
  return composed(
    language,
    [
      heading(`${facts.ref} · ${deliverableText(language, facts.deliverable)}`),
      facts.entries.length === 0 ? paragraph(texts.nothing) : null,
      ...daysOf(facts),
      facts.entries.length === 0 ? null : quiet(texts.zone(zoneTime(language, zone))),
    ],
    texts.title(facts.ref, facts.meeting),
  );
}

/** Each day once, and under it what happened on it. */
function daysOf(facts: HistoryFacts): Part[] {
  const { language, zone } = facts.reader;
  const days = Map.groupBy(facts.entries, ({ at }) => civilDateIn(at, zone));
  return [...days].flatMap(([day, entries]) => {
    const say = historySay(facts, day);
    return [
      paragraph(capitalised(dayText(language, day))),
      items(entries.map((entry) => entryItem(facts, entry, say))),
    ];
  });
}

function entryItem({ reader }: HistoryFacts, entry: HistoryEntry, say: HistorySay): Item {
  const { language, zone } = reader;
  const text = historyText(catalogueFor(language).history.events, entry)(say);
  return { sign: 'none', ref: null, text: `${clockTime(language, entry.at, zone)} · ${text}` };
}

function historySay(facts: HistoryFacts, today: CivilDate): HistorySay {
  const { language } = facts.reader;
  return {
    ...sayIn(language, facts.roster),
    today,
    beside: (day) => dayBeside(language, day, { today }),
    due: (rule) => dueText(language, facts.roster, rule),
    platform: (name) => (name === 'mailbox' ? catalogueFor(language).people.mailbox : capitalised(name)),
    people: (people) => peopleText(facts, people),
  };
}

/** A country once behind its people: "Graham Whitcombe and Élodie Marchand (Canada); Itzel Grajales (Panama)". */
function peopleText({ reader: { language }, roster }: HistoryFacts, people: readonly Recipient[]): string {
  const countries = Map.groupBy(people, ({ party }) => party);
  return [...countries]
    .map(([party, own]) => {
      const names = listed(
        language,
        own.map(({ name }) => name),
      );
      return party === null ? names : `${names} (${bareName(language, roster, party)})`;
    })
    .join('; ');
}
