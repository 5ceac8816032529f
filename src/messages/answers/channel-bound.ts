import type { Language } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, paragraph } from '../compose.ts';
import type { Setting } from '../facts.ts';
import { listed } from '../grammar.ts';
import type { Message } from '../message.ts';

export interface ChannelBoundFacts extends Setting {
  /** As typed: `mailbox:network`. */
  readonly place: string;
  /** True: it is the channel in which it was typed. */
  readonly isHere: boolean;
  readonly meeting: string;
  readonly languages: readonly Language[];
  readonly alreadyBound: boolean;
}

export function channelBound(facts: ChannelBoundFacts): Message {
  const { language } = facts.reader;
  const { people: texts } = catalogueFor(language);
  const languages = listed(
    language,
    facts.languages.map((one) => texts.languages[one]),
  );
  const { meeting } = facts;
  const place = facts.isHere ? texts.thisChannel : facts.place;
  return composed(language, [
    paragraph(
      facts.alreadyBound ? texts.boundBefore({ meeting, place }) : texts.bound({ meeting, place, languages }),
    ),
  ]);
}
