import type { Ref } from '../../domain/commitment.ts';
import type { Language, PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import type { Setting } from '../facts.ts';
import { capitalised } from '../grammar.ts';
import type { Item, Message } from '../message.ts';
import { dayText } from '../text-dates.ts';

export interface MeetingChangedFacts extends Setting {
  readonly slug: string;
  readonly change: 'entered' | 'dated' | 'closed';
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  /** What moves with it. */
  readonly moves: readonly {
    readonly ref: Ref;
    readonly parties: readonly PartyCode[];
    readonly from: CivilDate | null;
    readonly to: CivilDate | null;
  }[];
  /** What ends with it. */
  readonly ends: readonly { readonly ref: Ref; readonly parties: readonly PartyCode[] }[];
  readonly reason: string | null;
  /** What accepts it where nothing has changed yet, else null. */
  readonly toAccept: string | null;
}

/** A meeting entered, dated or closed, with what moves; or, before it is accepted, what would move. */
export function meetingChanged(facts: MeetingChangedFacts): Message {
  const { language } = facts.reader;
  const { changes } = catalogueFor(language);
  const texts = changes.meeting;
  const isPreview = facts.toAccept !== null;
  const list = [
    ...facts.moves.map((move) => moveItem(facts, move)),
    ...facts.ends.map((end) => endItem(facts, end)),
  ];
  return composed(language, [
    heading(isPreview ? texts.nothingYet(facts.slug) : headingOf(facts)),
    paragraph(list.length === 0 ? texts.movesNothing : isPreview ? wouldMove(facts) : texts.moved),
    items(list),
    facts.reason === null ? null : paragraph(changes.reason(facts.reason)),
    facts.toAccept === null ? null : paragraph(texts.toAccept(facts.toAccept)),
  ]);
}

function headingOf({ reader: { language }, slug, change, startsOn, endsOn }: MeetingChangedFacts): string {
  const { meeting: texts } = catalogueFor(language).changes;
  if (change === 'closed') return texts.closed(slug);
  return texts[change](slug, daysOf(language, startsOn, endsOn));
}

function wouldMove({ reader: { language }, change, startsOn, endsOn }: MeetingChangedFacts): string {
  const { meeting: texts } = catalogueFor(language).changes;
  if (change === 'closed') return texts.wouldMoveClosed;
  if (startsOn === null) return texts.wouldMoveWithoutDate;
  return texts.wouldMove(daysOf(language, startsOn, endsOn));
}

function daysOf(language: Language, startsOn: CivilDate | null, endsOn: CivilDate | null): string {
  const { meeting: texts } = catalogueFor(language).changes;
  if (startsOn === null) return texts.noDate;
  const first = dayText(language, startsOn);
  return endsOn === null || endsOn === startsOn ? first : texts.days(first, dayText(language, endsOn));
}

function moveItem(
  { reader: { language }, roster }: MeetingChangedFacts,
  { ref, parties, from, to }: MeetingChangedFacts['moves'][number],
): Item {
  const { changes, dates } = catalogueFor(language);
  const day = (one: CivilDate | null) => (one === null ? dates.noDateYet : dayText(language, one));
  const names = capitalised(namesInSentence(language, roster, parties));
  const text = changes.meeting.move({ parties: names, from: day(from), to: day(to) });
  return { sign: to === null ? 'awaiting' : 'pending', ref, text };
}

function endItem(
  { reader: { language }, roster }: MeetingChangedFacts,
  { ref, parties }: MeetingChangedFacts['ends'][number],
): Item {
  const { meeting: texts } = catalogueFor(language).changes;
  return { sign: 'none', ref, text: texts.ends(capitalised(namesInSentence(language, roster, parties))) };
}
