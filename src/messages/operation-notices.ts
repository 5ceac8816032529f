import { catalogueFor } from './catalogue.ts';
import { composed, heading, items, line, paragraph, signature } from './compose.ts';
import { bareName } from './country-names.ts';
import type { Message } from './message.ts';
import type { AuditorFacts, ConnectionLostFacts, UndeliveredFacts } from './operation-facts.ts';

/** To the secretariat: a message reached nobody there. */
export function undeliveredNotice(facts: UndeliveredFacts): Message {
  const { language } = facts.reader;
  const texts = catalogueFor(language).operation.undelivered;
  const { to } = facts;
  const whom =
    'channel' in to
      ? texts.channel(to.channel)
      : texts.person(to.name, bareName(language, facts.roster, to.party));
  return composed(language, [
    heading(texts.heading(facts.what, whom)),
    paragraph(texts.reason(facts.reason)),
    paragraph('channel' in to ? texts.bindAnother : texts.whatToDo),
    signature(language, facts.roster, facts.shortNumber),
  ]);
}

/** To the secretariat: the bot is in a workspace no longer. */
export function connectionLostNotice(facts: ConnectionLostFacts): Message {
  const { language } = facts.reader;
  const { connections: texts } = catalogueFor(language);
  const { id, name, reason } = facts;
  return composed(language, [
    heading(texts.gone(name === null ? id : `${name} (${id})`)),
    paragraph(texts.goneWhy(reason), texts.goneMeanwhile),
    paragraph(texts.goneToDo),
    signature(language, facts.roster, facts.shortNumber),
  ]);
}

/** To the secretariat: what the auditor found, and what to do about it. */
export function auditorNotice(facts: AuditorFacts): Message {
  const { language } = facts.reader;
  const texts = catalogueFor(language).operation.auditor;
  return composed(language, [
    heading(texts.heading),
    items(facts.findings.map(({ kind, count, ids }) => line(texts.found(kind, count, ids.join(', '))))),
    paragraph(texts.whatToDo),
    signature(language, facts.roster, facts.shortNumber),
  ]);
}
