import type { PartyCode, Role } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, conferenceName, heading, paragraph } from '../compose.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';
import { personText } from './person-text.ts';
import { type StatusMineFacts, statusMine } from './status-mine.ts';

export interface JoinedFacts extends Setting {
  readonly name: string;
  readonly role: Role;
  readonly party: PartyCode;
  /** False: the account was theirs already. */
  readonly isNew: boolean;
  /** The account speaks in another conference too. */
  readonly isOneOfSeveral: boolean;
  /** What their country owes; null for who owes nothing. */
  readonly owed: Omit<StatusMineFacts, keyof Setting> | null;
}

/** Whose account it is now, and what is owed: this answer is the person's opening. */
export function joined(facts: JoinedFacts): Message {
  const { reader, roster, owed } = facts;
  const { language } = reader;
  const { accounts: texts } = catalogueFor(language);
  const who = personText(facts);
  return composed(language, [
    heading(facts.isNew ? texts.joined(who) : texts.joinedBefore(who)),
    facts.isOneOfSeveral
      ? paragraph(texts.speaksIn(conferenceName(language, roster)), texts.toChangeConference)
      : null,
    ...(owed === null ? [paragraph(texts.toSeePending)] : statusMine({ reader, roster, ...owed }).parts),
  ]);
}
