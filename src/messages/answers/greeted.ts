import type { Language, PartyCode, Role } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, paragraph } from '../compose.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';
import { personText } from './person-text.ts';

/** In a channel, or to somebody whom the bot does not know: what it does, and how to speak to it. Of no conference a word. */
export function greeted(language: Language, where: 'channel' | 'direct'): Message {
  const { accounts: texts } = catalogueFor(language);
  const how = where === 'direct' ? [texts.toBeKnown] : [texts.toAskInChannel, texts.toAskDirectly];
  return composed(language, [paragraph(texts.greeting), paragraph(...how)]);
}

export interface OfferFacts extends Setting {
  readonly name: string;
  readonly role: Role;
  readonly party: PartyCode;
  readonly email: string;
  /** The bot introduces itself as well. */
  readonly greets: boolean;
}

/** Whether somebody is the person whose address their organisation vouches for; one press links them. */
export function offered(facts: OfferFacts): Message {
  const { email, greets } = facts;
  const { language } = facts.reader;
  const { accounts: texts } = catalogueFor(language);
  return composed(
    language,
    [
      greets ? paragraph(texts.greeting) : null,
      paragraph(texts.isThatYou(personText(facts)), texts.vouchedFor(email)),
      { kind: 'buttons', buttons: [{ label: texts.thatIsMe, words: texts.joinWords(email) }] },
      paragraph(texts.orByCode),
    ],
    texts.isThatYou(personText(facts)),
  );
}
