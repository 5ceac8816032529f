import type { Language, Roster } from '../domain/conference.ts';
import { civilDate } from '../domain/instant.ts';
import type { Say } from './catalogue/say.ts';
import { nameInSentence, namesInSentence } from './country-names.ts';
import { capitalised, listed, numberText } from './grammar.ts';
import { dayText } from './text-dates.ts';

/** The words of one language; without a roster a party is named by its code. */
export function sayIn(language: Language, roster: Roster | null): Say {
  return {
    party: (code) => (roster === null ? code : nameInSentence(language, roster, code)),
    atStart: capitalised,
    parties: (codes) =>
      roster === null ? listed(language, codes) : namesInSentence(language, roster, codes),
    day: (day) => dayText(language, day),
    shortDay: (day) => dayText(language, day, 'short'),
    dayOfYear: (day) => dayText(language, day, 'withoutWeekday'),
    brief,
    value: (text) => (isDay(text) ? dayText(language, civilDate(text)) : brief(text)),
    number: (count) => numberText(language, count),
    and: (words) => listed(language, words),
    or: (words) => listed(language, words, 'or'),
  };
}

const BRIEF = 60;

function brief(typed: string): string {
  const characters = [...typed.replace(/\s+/gu, ' ').trim()];
  return characters.length <= BRIEF ? characters.join('') : `${characters.slice(0, BRIEF - 1).join('')}…`;
}

function isDay(text: string): boolean {
  try {
    return civilDate(text) === text;
  } catch {
    return false;
  }
}
