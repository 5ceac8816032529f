import type { PartyCode, Role } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, paragraph } from '../compose.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';
import { dayText } from '../text-dates.ts';
import { personText } from './person-text.ts';

export interface InvitedFacts extends Setting {
  readonly name: string;
  readonly role: Role;
  readonly party: PartyCode;
  /** It is shown here alone, and kept nowhere. */
  readonly code: string;
  readonly until: CivilDate;
  readonly days: number;
}

/** The code for somebody, how they use it, and until when. */
export function invited(facts: InvitedFacts): Message {
  const { language } = facts.reader;
  const { accounts: texts } = catalogueFor(language);
  return composed(language, [
    heading(texts.invited(personText(facts))),
    paragraph(texts.toJoin(facts.code)),
    paragraph(texts.codeServes(facts.days, dayText(language, facts.until)), texts.onlyTheNewest),
  ]);
}
