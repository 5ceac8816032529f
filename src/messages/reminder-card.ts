import type { Ref } from '../domain/commitment.ts';
import { isAsk, type Language } from '../domain/conference.ts';
import type { ReminderCardFacts } from './card-facts.ts';
import { cardHeading, saysFirstDate } from './card-heading.ts';
import { cardItems } from './card-items.ts';
import { elsewhereSentence, endSentence, recipientSentence } from './card-recipient.ts';
import { catalogueFor } from './catalogue.ts';
import { composed, heading, items, paragraph, quiet, signature } from './compose.ts';
import { nameInSentence, shortBodyInSentence } from './country-names.ts';
import { courteousNote } from './courteous-note.ts';
import { dateChangeSentences } from './date-change.ts';
import type { QuoteFacts, Setting } from './facts.ts';
import { firstLine } from './first-line.ts';
import { capitalised, listed } from './grammar.ts';
import type { Message, Part } from './message.ts';
import { pendingButtons } from './pending-buttons.ts';
import { dayBeside, dayText } from './text-dates.ts';

/** An opening or a rung, and the same card phrased anew after something changed: it always says how things stand now. */
export function reminderCard(facts: ReminderCardFacts): Message {
  const { language } = facts.reader;
  const anySettled = facts.items.some(({ state }) => state !== 'pending');
  const asking = facts.occasion === 'opening' && !anySettled;
  const parts = [
    heading(cardHeading(facts)),
    asking ? paragraph(agreedSentence(facts)) : null,
    ...changesOf(facts),
    facts.occasion === 'nudge' ? paragraph(nudgeSentence(facts)) : null,
    paragraph(...courteousNote(facts)),
    items(cardItems(facts)),
    paragraph(asking ? recipientSentence(facts) : endSentence(facts), elsewhereSentence(facts)),
    asking && facts.quote !== null ? quoteOf(language, facts.quote) : null,
    pendingButtons(
      language,
      facts.items.map((item) => ({ ...item, isJoint: item.partners.length > 0 })),
    ),
    ...remarksOf(facts).map((text) => quiet(text)),
    signature(language, facts.roster, facts.shortNumber),
  ];
  return composed(language, parts, firstLine(facts));
}

/** What is left of a card whose reader holds the post no more: nothing to press, and nothing new. */
export function cardNoLongerTheirs({
  reader: { language },
  roster,
  refs,
  shortNumber,
}: Setting & { readonly refs: readonly Ref[]; readonly shortNumber: number | null }): Message {
  const text = catalogueFor(language).card.noLongerYours(listed(language, refs));
  return composed(language, [quiet(text), signature(language, roster, shortNumber)], text);
}

/** Each date that moved since the reader was told of it; what was submitted stays valid. */
function changesOf(facts: ReminderCardFacts): Part[] {
  const { language } = facts.reader;
  const { staysValid } = catalogueFor(language).changes;
  if (saysFirstDate(facts)) return [];
  return facts.items.flatMap(({ ref, change, state, received }) =>
    change === undefined || (state !== 'pending' && received === null)
      ? []
      : paragraph(dateChangeSentences(language, ref, change), state === 'pending' ? null : staysValid(ref)),
  );
}

/** The secretariat asks; nothing where the note says it already, or nothing is pending any more. */
function nudgeSentence({ reader: { language }, roster, party, items: list }: ReminderCardFacts): string {
  if (list.every(({ state }) => state !== 'pending')) return '';
  return catalogueFor(language).card.nudge(nameInSentence(language, roster, party));
}

function agreedSentence({ reader: { language }, roster, meeting, items: list }: ReminderCardFacts): string {
  if (meeting === null) return '';
  if (isAsk(roster, meeting.body)) return catalogueFor(language).ask.asks(list.length);
  const texts = catalogueFor(language).card.agreed;
  const place = meeting.place?.split(',')[0]?.trim();
  const where = [
    place === undefined || place === '' ? '' : texts.place(place),
    meeting.day === null ? '' : texts.day(dayText(language, meeting.day, 'withoutWeekday')),
  ].join('');
  const count = list.length;
  if (meeting.body === null) return texts.bySomebody({ count, where });
  return texts.by({ body: capitalised(shortBodyInSentence(language, roster, meeting.body)), count, where });
}

function quoteOf(language: Language, { agreement, text }: QuoteFacts): Part {
  return { kind: 'quote', text: catalogueFor(language).card.quote(agreement, text) };
}

function remarksOf(facts: ReminderCardFacts): string[] {
  const { language } = facts.reader;
  const texts = catalogueFor(language).card;
  const isAsking = facts.items.some(({ state }) => state === 'pending');
  return [
    facts.copy ? texts.copy : null,
    facts.missedDay === null || !isAsking ? null : texts.missed(dayBeside(language, facts.missedDay, facts)),
    facts.uncertain && facts.shortNumber !== null ? texts.uncertain(facts.shortNumber) : null,
  ].filter((text) => text !== null);
}
