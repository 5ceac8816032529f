import type { Language } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, line, paragraph } from '../compose.ts';
import type { Message } from '../message.ts';
import type { HelpVerb } from './help.ts';

export interface HelpVerbFacts {
  readonly language: Language;
  readonly verb: HelpVerb;
}

/** One verb: what it does, and examples. */
export function helpVerb(facts: HelpVerbFacts): Message {
  const { language } = facts;
  const { help: texts } = catalogueFor(language);
  const { typed, does, examples } = texts.verbs[facts.verb];
  return composed(language, [
    heading(`${typed} · ${does}`),
    paragraph(texts.examples),
    items(examples.map((example) => line(example))),
  ]);
}
