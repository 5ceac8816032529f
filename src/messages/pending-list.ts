import type { Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { PendingChoice } from '../domain/pending-list.ts';
import { catalogueFor } from './catalogue.ts';
import { daysText } from './commitment-text.ts';
import { heading, paragraph } from './compose.ts';
import { bareName, namesInSentence, sortedCodes } from './country-names.ts';
import type { Count, Setting } from './facts.ts';
import { capitalised } from './grammar.ts';
import type { Part } from './message.ts';
import { dayBeside, dayText } from './text-dates.ts';

/** What is pending of a commitment after its last valid day, as the secretariat sees it. */
export interface PendingListFacts {
  readonly ref: Ref;
  readonly lastValidDay: CivilDate;
  readonly count: Count;
  /** True: some of what is there came after the date. */
  readonly someAfterTheDate: boolean;
  readonly pastAtPublication: boolean;
  readonly pending: readonly PendingParty[];
  /** Those of the list that have another date by now. */
  readonly otherDate: readonly PartyCode[];
  readonly choice: {
    readonly choice: PendingChoice;
    /** Null: the operator at the terminal. */
    readonly by: string | null;
    readonly on: CivilDate;
  } | null;
  /** The days on which the notes leave without a choice. */
  readonly noteDays: readonly CivilDate[];
}

export interface PendingParty {
  readonly party: PartyCode;
  readonly told: { readonly times: number; readonly lastOn: CivilDate; readonly byMail: boolean } | null;
  /** Since when nobody can be written to; null where somebody can. */
  readonly nobodySince: CivilDate | null;
}

/** "3a · 8 of 11 received by …", who is pending, and the three choices, or what was chosen. `message` is where it stands. */
export function pendingList(
  setting: Setting,
  list: PendingListFacts,
  message: { readonly shortNumber: number; readonly isAlone: boolean },
): Part[] {
  const { language } = setting.reader;
  const texts = catalogueFor(language).secretariat.list;
  const { ref, count, pending } = list;
  const day = dayText(language, list.lastValidDay);
  const said = list.someAfterTheDate ? texts.receivedSince : texts.received;
  const isOpen = list.choice === null && pending.length > 0;
  return [
    heading(said({ ref, ...count, day })),
    paragraph(pending.length === 0 ? texts.nothingPending : texts.pending(partiesText(setting, list))),
    otherDatePart(setting, list.otherDate),
    isOpen && list.pastAtPublication ? paragraph(texts.past) : paragraph(''),
    list.choice === null ? paragraph('') : paragraph(choiceText(setting, list.choice, list.lastValidDay)),
    isOpen ? choices(setting, list, message) : paragraph(''),
    isOpen && list.noteDays.length > 0
      ? paragraph(texts.withoutChoice(pending.length, noteDaysText(setting, list)))
      : paragraph(''),
  ];
}

/** "Belize (told 4 times, last on 29 January), Panama (by e-mail)": sorted, so that one finds a country. */
function partiesText(setting: Setting, { pending, lastValidDay }: PendingListFacts): string {
  const { reader, roster } = setting;
  const codes = sortedCodes(
    reader.language,
    roster,
    pending.map(({ party }) => party),
  );
  return codes
    .flatMap((code) => pending.find(({ party }) => party === code) ?? [])
    .map((one) => `${bareName(reader.language, roster, one.party)} (${howText(setting, one, lastValidDay)})`)
    .join(', ');
}

/** A year is said where it is another one than that of the last valid day, which stands above. */
function howText(
  { reader: { language } }: Setting,
  { told, nobodySince }: PendingParty,
  lastValidDay: CivilDate,
): string {
  const texts = catalogueFor(language).secretariat.list;
  if (nobodySince !== null)
    return texts.nobodySince(dayBeside(language, nobodySince, { today: lastValidDay }));
  if (told === null) return texts.notTold;
  const how = texts.told(told.times, dayBeside(language, told.lastOn, { today: lastValidDay }));
  return told.byMail ? `${texts.byMail}, ${how}` : how;
}

function otherDatePart({ reader: { language }, roster }: Setting, parties: readonly PartyCode[]): Part {
  const texts = catalogueFor(language).secretariat.list;
  const names = capitalised(namesInSentence(language, roster, parties));
  return paragraph(parties.length === 0 ? '' : texts.otherDate(names, parties.length));
}

function choiceText(
  { reader: { language } }: Setting,
  { choice, by, on }: NonNullable<PendingListFacts['choice']>,
  lastValidDay: CivilDate,
): string {
  const texts = catalogueFor(language).secretariat.list;
  const day = dayBeside(language, on, { today: lastValidDay, weekday: true });
  return texts.chosen[choice](by === null ? '' : texts.by(by), day);
}

function choices(
  { reader: { language } }: Setting,
  { ref, pending }: PendingListFacts,
  { shortNumber, isAlone }: { readonly shortNumber: number; readonly isAlone: boolean },
): Part {
  const { buttons, words } = catalogueFor(language).secretariat.list;
  const of = isAlone ? '' : ` ${ref}`;
  return {
    kind: 'buttons',
    buttons: [
      { label: buttons.note(pending.length), words: words.note(shortNumber, of) },
      { label: buttons.extend, words: words.extend(shortNumber, of) },
      { label: buttons.leave, words: words.leave(shortNumber, of) },
    ],
  };
}

/** "Friday 6 February"; several days without their weekdays. */
function noteDaysText(
  { reader: { language } }: Setting,
  { noteDays, lastValidDay }: PendingListFacts,
): string {
  const [first, ...others] = [...new Set(noteDays)].sort();
  if (first === undefined) return '';
  if (others.length > 0) return daysText(language, noteDays);
  return dayBeside(language, first, { today: lastValidDay, weekday: true });
}
