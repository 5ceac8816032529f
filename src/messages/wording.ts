import { LANGUAGES, type Language, type Texts } from '../domain/conference.ts';
import type { Wording } from './facts.ts';

/** A text in the reader's language, or in the one it exists in; empty where it exists in none. */
export function wordingIn(language: Language, texts: Texts): Wording {
  const there = [language, ...LANGUAGES].find((one) => texts[one] !== undefined) ?? language;
  return { text: texts[there] ?? '', language: there };
}
