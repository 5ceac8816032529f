import type { Language } from '../domain/conference.ts';
import { en } from './catalogue/en.ts';
import { es } from './catalogue/es.ts';

/** Every text of the bot in one language: strings, and functions of facts that are already words of that language. */
export type Catalogue = typeof en;

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, es };

export function catalogueFor(language: Language): Catalogue {
  return CATALOGUES[language];
}
