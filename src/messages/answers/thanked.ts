import type { Language } from '../../domain/conference.ts';
import { composed, paragraph } from '../compose.ts';
import type { Message } from '../message.ts';

const TEXTS: Readonly<Record<Language, string>> = {
  en: 'You are welcome. To see what waits for you: `status`.',
  es: 'Con gusto. Para ver lo que tiene pendiente: `pendientes`.',
};

/** The answer to thanks. */
export function thanked(language: Language): Message {
  return composed(language, [paragraph(TEXTS[language])]);
}
