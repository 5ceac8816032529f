import type { Language } from '../../src/domain/conference.ts';
import { textsEn, type WebTexts } from './texts-en.ts';
import { textsEs } from './texts-es.ts';

const TEXTS: Readonly<Record<Language, WebTexts>> = { en: textsEn, es: textsEs };

/** What the pages say around the bot's own messages. */
export function textsIn(language: Language): WebTexts {
  return TEXTS[language];
}
