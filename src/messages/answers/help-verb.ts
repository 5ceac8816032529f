import type { Language, Role } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, line, paragraph } from '../compose.ts';
import type { Message } from '../message.ts';
import type { HelpVerb } from './help.ts';

export interface HelpVerbFacts {
  readonly language: Language;
  readonly verb: HelpVerb;
  /** Null: the operator at the terminal, who may what the secretariat may. */
  readonly role?: Role | null;
}

/** One verb: what it does, and examples of what the reader may. */
export function helpVerb(facts: HelpVerbFacts): Message {
  const { language } = facts;
  const { help: texts } = catalogueFor(language);
  const verb = texts.verbs[facts.verb];
  const isSecretariat = (facts.role ?? 'secretariat') === 'secretariat';
  const more = isSecretariat && 'forSecretariat' in verb ? verb.forSecretariat : [];
  return composed(language, [
    heading(`${verb.typed} · ${verb.does}`),
    paragraph(texts.examples),
    items([...verb.examples, ...more].map((example) => line(example))),
  ]);
}
