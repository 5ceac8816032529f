import type { DueRule, Ref } from '../../domain/commitment.ts';
import type { Language } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { byWhen, timeLeft } from '../commitment-text.ts';
import { composed, heading, items, paragraph } from '../compose.ts';
import { deliverableText } from '../deliverable-text.ts';
import type { Count, Setting, Wording } from '../facts.ts';
import type { Item, Message } from '../message.ts';
import { dayText } from '../text-dates.ts';

export interface DatesFacts extends Setting {
  readonly today: CivilDate;
  /** How far the answer looks ahead; null: without end. */
  readonly days: number | null;
  readonly ahead: readonly (DatedCommitment & { readonly lastValidDay: CivilDate })[];
  readonly awaiting: readonly (DatedCommitment & { readonly due: DueRule | null })[];
}

interface DatedCommitment {
  readonly ref: Ref;
  readonly deliverable: Wording;
  readonly meeting: string;
  readonly count: Count;
}

/** The deadlines ahead, by day. */
export function dates(facts: DatesFacts): Message {
  const { language } = facts.reader;
  const { dates: said } = catalogueFor(language).status;
  const ahead = facts.ahead.toSorted((a, b) => a.lastValidDay.localeCompare(b.lastValidDay));
  const [first] = ahead;
  const title = first === undefined ? `${said.none(facts.days)}.` : summaryOf(language, first);
  return composed(
    language,
    [
      first === undefined
        ? paragraph(title)
        : heading(facts.days === null ? said.all : said.within(facts.days)),
      items(ahead.map((one) => aheadItem(facts, one))),
      facts.awaiting.length === 0 ? null : paragraph(said.awaiting),
      items(facts.awaiting.map((one) => awaitingItem(facts, one))),
    ],
    title,
  );
}

type Ahead = DatesFacts['ahead'][number];

function summaryOf(language: Language, { ref, lastValidDay, count }: Ahead): string {
  const texts = catalogueFor(language).status;
  return `${texts.dates.next(ref, dayText(language, lastValidDay))} · ${texts.counted(count.settled, count.of)}`;
}

function aheadItem(facts: DatesFacts, { ref, deliverable, lastValidDay, count }: Ahead): Item {
  const { language } = facts.reader;
  const day = `${dayText(language, lastValidDay)} (${timeLeft(language, facts.today, lastValidDay)})`;
  const counted = catalogueFor(language).status.of(count.settled, count.of);
  const all = count.settled === count.of;
  return {
    sign: all ? 'received' : 'pending',
    ref,
    text: [deliverableText(language, deliverable), day, counted].join(' · '),
  };
}

function awaitingItem(facts: DatesFacts, { ref, deliverable, due }: DatesFacts['awaiting'][number]): Item {
  const { language } = facts.reader;
  const text = `${deliverableText(language, deliverable)} · ${byWhen(language, facts.roster, due)}`;
  return { sign: 'awaiting', ref, text };
}
