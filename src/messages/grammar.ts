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

/** The form that goes with a number in that language. */
export function plural(language: Language, count: number, forms: { one: string; other: string }): string {
  return PLURALS[language].select(count) === 'one' ? forms.one : forms.other;
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

/** In the quotation marks of the language. */
export function quoted(language: Language, text: string): string {
  return language === 'es' ? `«${text}»` : `"${text}"`;
}
