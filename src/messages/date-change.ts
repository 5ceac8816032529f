import type { Ref } from '../domain/commitment.ts';
import type { Language } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { catalogueFor } from './catalogue.ts';
import { dayBeside, dayText } from './text-dates.ts';

/** Another date than the one that was known. */
export interface DateChange {
  readonly cause: 'extension' | 'correction' | 'event';
  /** The date that was known; null where there was none. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** As a person gave it. */
  readonly reason: string | null;
}

/** "New date for 3a: Friday 13 February 2015 (it was 30 January)."; a correction says whose the mistake was. */
export function dateChangeText(language: Language, ref: Ref, { cause, from, to }: DateChange): string {
  const texts = catalogueFor(language).changes;
  if (to === null) return from === null ? '' : texts.lostDate(ref, dayText(language, from, 'withoutWeekday'));
  const day = dayText(language, to);
  if (from === null) return texts.firstDate(ref, day);
  const was = dayBeside(language, from, { today: to });
  return cause === 'correction' ? texts.correction({ ref, day, was }) : texts.newDate({ ref, day, was });
}

/** The same with its reason. */
export function dateChangeSentences(language: Language, ref: Ref, change: DateChange): string {
  const texts = catalogueFor(language).changes;
  const why = change.reason === null ? '' : texts.reason(change.reason);
  return [dateChangeText(language, ref, change), why].filter((text) => text !== '').join(' ');
}

/** "3a is pending again, until Friday 30 January 2015." */
export function pendingAgainText(
  language: Language,
  ref: Ref,
  { lastValidDay, today }: { lastValidDay: CivilDate | null; today: CivilDate },
): string {
  const texts = catalogueFor(language).changes;
  if (lastValidDay === null) return texts.pendingWithoutDate(ref);
  return lastValidDay < today
    ? texts.pendingSince(ref, dayBeside(language, lastValidDay, { today }))
    : texts.pendingAgain(ref, dayText(language, lastValidDay));
}
