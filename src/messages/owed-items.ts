import { type DueRule, isReceived, type ObligationState, type Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { catalogueFor } from './catalogue.ts';
import { byWhenIs, timeLeft } from './commitment-text.ts';
import { namesInSentence } from './country-names.ts';
import { deliverableText } from './deliverable-text.ts';
import type { Count, Setting, Wording } from './facts.ts';
import type { Item } from './message.ts';
import { dayBeside, dayText } from './text-dates.ts';

/** One obligation of a country; one without a last valid day is shown under "later". */
export interface OwedItem {
  readonly ref: Ref;
  readonly deliverable: Wording;
  readonly state: ObligationState;
  readonly lastValidDay: CivilDate | null;
  readonly due: DueRule | null;
  /** All the parties of a joint obligation, else empty. */
  readonly jointly: readonly PartyCode[];
  readonly received: {
    readonly day: CivilDate;
    readonly receiptNumber: string;
    /** True: sent by mail, and the secretariat has not said yet that it arrived. */
    readonly toBeConfirmed?: boolean;
  } | null;
  readonly count: Count;
}

export interface OwedFacts extends Setting {
  readonly today: CivilDate;
  readonly items: readonly OwedItem[];
}

/** What is pending by its day, then what is settled. */
export function owedItems(facts: OwedFacts): Item[] {
  const now = facts.items.filter((item) => !isLater(item));
  return now.toSorted((a, b) => rank(a).localeCompare(rank(b))).map((item) => itemOf(facts, item));
}

/** What is pending and has no date yet. */
export function laterItems(facts: OwedFacts): Item[] {
  return facts.items.filter(isLater).map((item) => itemOf(facts, item));
}

/** "1 pending, 1 received". */
export function standingText(facts: OwedFacts): string {
  const texts = catalogueFor(facts.reader.language).status;
  const pending = facts.items.filter((item) => item.state === 'pending' && !isLater(item)).length;
  const received = facts.items.filter(({ state }) => isReceived(state)).length;
  return [texts.pending(pending), received === 0 ? null : texts.received(received)]
    .filter((text) => text !== null)
    .join(', ');
}

function isLater({ state, lastValidDay }: OwedItem): boolean {
  return state === 'pending' && lastValidDay === null;
}

function rank({ state, lastValidDay }: OwedItem): string {
  return `${state === 'pending' ? 0 : 1}${lastValidDay ?? ''}`;
}

function itemOf(facts: OwedFacts, item: OwedItem): Item {
  const { language } = facts.reader;
  const what = deliverableText(language, item.deliverable);
  const names =
    item.jointly.length === 0 ? '' : ` (${namesInSentence(language, facts.roster, item.jointly)})`;
  return { sign: signOf(item), ref: item.ref, text: `${what}${names} · ${standingOf(facts, item)}` };
}

function signOf(item: OwedItem): Item['sign'] {
  if (isLater(item)) return 'awaiting';
  if (item.state === 'pending') return 'pending';
  return isReceived(item.state) ? 'received' : 'none';
}

function standingOf(facts: OwedFacts, item: OwedItem): string {
  const { language } = facts.reader;
  if (item.state !== 'pending') return settledText(facts, item);
  const { lastValidDay } = item;
  if (lastValidDay === null) return byWhenIs({ language, roster: facts.roster }, item.due, null);
  const left = timeLeft(language, facts.today, lastValidDay);
  return lastValidDay < facts.today ? left : `${dayText(language, lastValidDay)} (${left})`;
}

function settledText(facts: OwedFacts, { state, received }: OwedItem): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).status;
  if (state === 'not-applicable') return texts.notApplicable;
  if (state === 'superseded') return texts.superseded;
  if (received === null) return state === 'no-objection' ? texts.noObjection : texts.received(1);
  const day = dayBeside(language, received.day, facts);
  const how = state === 'no-comments' ? texts.noComments(day) : texts.receivedOn(day);
  const remark = received.toBeConfirmed === true ? ` · ${catalogueFor(language).arrival.toBeConfirmed}` : '';
  return `${how} · ${received.receiptNumber}${remark}`;
}
