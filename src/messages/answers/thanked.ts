import type { Language } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, paragraph } from '../compose.ts';
import type { Message } from '../message.ts';

/** The answer to thanks. */
export function thanked(language: Language): Message {
  return composed(language, [paragraph(catalogueFor(language).people.youAreWelcome)]);
}

/** The answer to "ok": nothing was asked by it. */
export function noted(language: Language): Message {
  return composed(language, [paragraph(catalogueFor(language).people.noted)]);
}
