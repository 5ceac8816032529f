import type { Language } from '../domain/conference.ts';

/** British usage: no comma before the last "and", the day before the month. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es' };

const LISTS = {
  en: {
    and: new Intl.ListFormat(LOCALES.en, { type: 'conjunction' }),
    or: new Intl.ListFormat(LOCALES.en, { type: 'disjunction' }),
  },
  es: {
    and: new Intl.ListFormat(LOCALES.es, { type: 'conjunction' }),
    or: new Intl.ListFormat(LOCALES.es, { type: 'disjunction' }),
  },
};
const PLURALS = { en: new Intl.PluralRules(LOCALES.en), es: new Intl.PluralRules(LOCALES.es) };
const COLLATORS = { en: new Intl.Collator(LOCALES.en), es: new Intl.Collator(LOCALES.es) };

// Intl knows "e Italia" and "u ocho" but not "e Ítaca", "e Ybarra" or "u Óscar".
const SOUNDS_LIKE_I = /^(?:h?[ií](?![aeouáéóú])|y(?![aeiouáéíóú]))/iu;
const SOUNDS_LIKE_O = /^(?:h?[oó]|8|11(?!\d))/iu;

/** "Costa Rica, Guatemala and Mexico" / "Francia e Italia". */
export function listed(language: Language, words: readonly string[], join: 'and' | 'or' = 'and'): string {
  if (language === 'en' || words.length < 2) return LISTS[language][join].format(words);
  const last = words.at(-1) ?? '';
  return `${words.slice(0, -1).join(', ')} ${spanishJoin(last, join)} ${last}`;
}

function spanishJoin(next: string, join: 'and' | 'or'): string {
  if (join === 'and') return SOUNDS_LIKE_I.test(next) ? 'e' : 'y';
  return SOUNDS_LIKE_O.test(next) ? 'u' : 'o';
}

/** Chooses between the forms of one and of several by the rules of a language. */
export function pluralIn(language: Language): (count: number, one: string, other: string) => string {
  const rules = PLURALS[language];
  return (count, one, other) => (rules.select(count) === 'one' ? one : other);
}

/** "10,000" / "10 000": in Spanish a space, since points and commas differ across the region, and only from five digits on. */
export function numberText(language: Language, count: number): string {
  if (language === 'es' && count < 10_000) return String(count);
  const text = count.toLocaleString(LOCALES.en);
  return language === 'es' ? text.replaceAll(',', '\u00a0') : text;
}

/** Sorts by the reader's alphabet; refs in their natural order (`3a`, `10b`). */
export function inOrder(language: Language): (a: string, b: string) => number {
  return COLLATORS[language].compare;
}

export function capitalised(text: string): string {
  const first = text.at(0) ?? '';
  return first.toUpperCase() + text.slice(first.length);
}

/** A phrase that ends a sentence: a full stop is added where it has none. */
export function asSentence(text: string): string {
  return /[.?:…»"]$/u.test(text) ? text : `${text}.`;
}

/** What is quoted within a sentence, which has its own full stop. */
export function withoutStop(text: string): string {
  return text.trim().replace(/(?<!\.)\.$/u, '');
}

/** In the quotation marks of the language. */
export function quoted(language: Language, text: string): string {
  return language === 'es' ? `«${text}»` : `"${text}"`;
}
