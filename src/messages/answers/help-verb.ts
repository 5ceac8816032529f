import type { Language } from '../../domain/conference.ts';
import { composed } from '../compose.ts';
import type { Message } from '../message.ts';
import type { HelpVerb } from './help.ts';

export interface HelpVerbFacts {
  readonly language: Language;
  readonly verb: HelpVerb;
}

/** One verb: what it does, and examples. */
export function helpVerb(facts: HelpVerbFacts): Message {
  return composed(facts.language, []);
}
