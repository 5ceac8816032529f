import type { Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, conferenceName, heading, items, paragraph } from '../compose.ts';
import { bareName, nameInSentence } from '../country-names.ts';
import { deliverableText } from '../deliverable-text.ts';
import type { Setting, Wording } from '../facts.ts';
import { firstLine } from '../first-line.ts';
import { capitalised } from '../grammar.ts';
import type { Message, Part } from '../message.ts';
import { laterItems, type OwedItem, owedItems, standingText } from '../owed-items.ts';
import { type PendingItem, pendingButtons } from '../pending-buttons.ts';
import { dayText } from '../text-dates.ts';

export interface StatusMineFacts extends Setting {
  readonly party: PartyCode;
  /** The day it is in the conference's zone. */
  readonly today: CivilDate;
  readonly items: readonly OwedItem[];
  /** What comes next in the network; said where nothing is owed. */
  readonly next: {
    readonly ref: Ref;
    readonly deliverable: Wording;
    readonly lastValidDay: CivilDate;
  } | null;
}

/** "What do I owe?" */
export function statusMine(facts: StatusMineFacts): Message {
  const { language } = facts.reader;
  const texts = catalogueFor(language).status;
  const owes = facts.items.some(({ state }) => state === 'pending');
  const title = owes
    ? `${bareName(language, facts.roster, facts.party)} · ${standingText(facts)}`
    : texts.nothingPending(capitalised(nameInSentence(language, facts.roster, facts.party)));
  const later = laterItems(facts);
  return composed(
    language,
    [
      heading(title),
      items(owedItems(facts)),
      later.length === 0 ? null : paragraph(texts.later),
      items(later),
      owes ? pendingButtons(language, facts.items.map(asPending)) : nextPart(facts),
    ],
    owes ? firstLine(facts) : title,
  );
}

function asPending(item: OwedItem): PendingItem {
  return { ...item, isJoint: item.jointly.length > 0 };
}

function nextPart(facts: StatusMineFacts): Part | null {
  const { language } = facts.reader;
  if (facts.next === null) return null;
  const { ref, deliverable, lastValidDay } = facts.next;
  const what = `${ref} ${deliverableText(language, deliverable)}, ${dayText(language, lastValidDay)}`;
  return paragraph(catalogueFor(language).status.next(conferenceName(language, facts.roster), what));
}
