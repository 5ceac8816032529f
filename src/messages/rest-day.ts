import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { catalogueFor } from './catalogue.ts';
import { namesInSentence } from './country-names.ts';
import type { Setting } from './facts.ts';
import { dayText } from './text-dates.ts';

/** A last valid day on a weekend or a holiday: a draft points it out, and it is not moved. */
export interface RestDay {
  readonly ref: string;
  readonly day: CivilDate;
  /** Those of its owners that keep the day as a holiday; on a weekend nobody need. */
  readonly holidayOf: readonly PartyCode[];
}

export function restDayText({ reader: { language }, roster }: Setting, restDay: RestDay): string {
  const texts = catalogueFor(language).review;
  const { ref, holidayOf } = restDay;
  const day = dayText(language, restDay.day);
  return holidayOf.length === 0
    ? texts.restDay(ref, day)
    : texts.holiday({ ref, day, countries: namesInSentence(language, roster, holidayOf) });
}
