import { isReceived, type ObligationState, type Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { catalogueFor } from './catalogue.ts';
import { bareName } from './country-names.ts';
import type { Count, Setting } from './facts.ts';
import { listed } from './grammar.ts';
import { dayBeside, dayText } from './text-dates.ts';

/** What the notification on a locked phone still shows whole. */
const ROOM = 60;

export interface FirstLineFacts extends Setting {
  readonly party: PartyCode;
  readonly today: CivilDate;
  readonly items: readonly {
    readonly ref: Ref;
    readonly state: ObligationState;
    readonly lastValidDay: CivilDate | null;
    readonly count: Count;
  }[];
}

type Dated = FirstLineFacts['items'][number] & { readonly lastValidDay: CivilDate };

/**
 * Country, refs and the last day within 60 characters: without its weekday, then without its year where it would not fit;
 * `N of M` follows where all its refs share it.
 */
export function firstLine(facts: FirstLineFacts): string {
  const pending = facts.items.filter(({ state }) => state === 'pending');
  const dated = pending.filter((item): item is Dated => item.lastValidDay !== null);
  const day = dated.map(({ lastValidDay }) => lastValidDay).sort()[0];
  if (day === undefined) return undatedLine(facts, pending);
  const first = dated.filter(({ lastValidDay }) => lastValidDay === day);
  const later = dated.filter(({ lastValidDay }) => lastValidDay !== day);
  const line =
    day < facts.today ? sinceLine(facts, first) : fitting(candidates(facts, { day, first, later }));
  return `${line}${sharedCount(facts, first)}`;
}

function undatedLine(facts: FirstLineFacts, pending: FirstLineFacts['items']): string {
  const texts = catalogueFor(facts.reader.language).card.heading;
  if (pending.length > 0) return titled(facts, texts.awaiting(refsOf(facts, pending)));
  const received = facts.items.filter(({ state }) => isReceived(state));
  if (received.length === 0) return titled(facts, texts.nothing);
  const line = titled(facts, texts.received(refsOf(facts, received), received.length));
  return `${line}${sharedCount(facts, received)}`;
}

function sinceLine(facts: FirstLineFacts, items: readonly Dated[]): string {
  const { language } = facts.reader;
  const day = dayBeside(language, items[0]?.lastValidDay ?? facts.today, facts);
  const refs = refsOf(facts, items);
  return titled(facts, catalogueFor(language).card.heading.pendingSince({ refs, count: items.length, day }));
}

/** From the fullest to the shortest; the last one names how many instead of which. */
function candidates(
  facts: FirstLineFacts,
  { day, first, later }: { day: CivilDate; first: readonly Dated[]; later: readonly Dated[] },
): string[] {
  const { language } = facts.reader;
  const texts = catalogueFor(language).card.firstLine;
  // A date ahead without its year is the next such day.
  const shortest = dayText(language, day, 'short');
  const days = [dayText(language, day), dayText(language, day, 'withoutWeekday'), shortest];
  const lines = days.map((spelled) => titled(facts, texts.by(refsOf(facts, first), spelled)));
  const then = later.length === 0 ? [] : lines.map((line) => `${line}${texts.later(refsOf(facts, later))}`);
  const counted = titled(facts, texts.by(texts.count(first.length), shortest));
  return [...then, ...lines, counted];
}

function fitting(lines: readonly string[]): string {
  return lines.find((line) => line.length <= ROOM) ?? lines.at(-1) ?? '';
}

function sharedCount(facts: FirstLineFacts, items: FirstLineFacts['items']): string {
  const count = items[0]?.count;
  const shared = items.every((item) => item.count.settled === count?.settled && item.count.of === count.of);
  if (count === undefined || !shared) return '';
  return ` · ${catalogueFor(facts.reader.language).card.firstLine.of(count.settled, count.of)}`;
}

function refsOf(facts: FirstLineFacts, items: readonly { ref: Ref }[]): string {
  return listed(
    facts.reader.language,
    items.map(({ ref }) => ref),
  );
}

function titled(facts: FirstLineFacts, text: string): string {
  return `${bareName(facts.reader.language, facts.roster, facts.party)}: ${text}`;
}
