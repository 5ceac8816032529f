import type { Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import { dateChangeText } from '../date-change.ts';
import type { Setting } from '../facts.ts';
import { capitalised } from '../grammar.ts';
import type { Message } from '../message.ts';
import { dayText } from '../text-dates.ts';

export interface ExtendedFacts extends Setting {
  readonly ref: Ref;
  readonly until: CivilDate;
  /** The original date; the latest where they differ. */
  readonly from: CivilDate;
  readonly parties: readonly PartyCode[];
  /** Those of them that have submitted: nothing is asked of them. */
  readonly settled: readonly PartyCode[];
  readonly isRestDay: boolean;
  readonly reason: string | null;
}

/** To the secretariat: the new date, for whom it holds, and the old one beside it. */
export function extended(facts: ExtendedFacts): Message {
  const { language } = facts.reader;
  const { changes: texts } = catalogueFor(language);
  const names = (parties: readonly PartyCode[]) => namesInSentence(language, facts.roster, parties);
  const change = { cause: 'extension', from: facts.from, to: facts.until, reason: null } as const;
  return composed(language, [
    heading(dateChangeText(language, facts.ref, change)),
    paragraph(
      texts.more.holdsFor(names(facts.parties)),
      facts.settled.length === 0 ? null : texts.more.stayValid(names(facts.settled)),
      restDaySentence(facts),
    ),
    paragraph(facts.reason === null ? null : texts.reason(facts.reason)),
  ]);
}

function restDaySentence({
  reader,
  until,
  isRestDay,
}: Pick<ExtendedFacts, 'reader' | 'until' | 'isRestDay'>) {
  const { language } = reader;
  if (!isRestDay) return null;
  return capitalised(catalogueFor(language).changes.more.restDay(dayText(language, until)));
}

export interface MoreTimeAskedFacts extends Setting {
  readonly requests: readonly { readonly ref: Ref; readonly until: CivilDate; readonly dueOn: CivilDate }[];
  readonly reason: string;
  readonly isRestDay: boolean;
}

/** To who asked: it is with the secretariat, and until then the present date holds. */
export function moreTimeAsked(facts: MoreTimeAskedFacts): Message {
  const { language } = facts.reader;
  const { changes: texts } = catalogueFor(language);
  const parts = facts.requests.flatMap(({ ref, until, dueOn }) => [
    heading(texts.more.asked(ref, dayText(language, until))),
    paragraph(texts.more.untilThen(dayText(language, dueOn)), restDaySentence({ ...facts, until })),
  ]);
  return composed(language, [...parts, paragraph(texts.reason(facts.reason))]);
}

export interface MoreTimeDeclinedFacts extends Setting {
  readonly ref: Ref;
  readonly party: PartyCode;
  readonly dueOn: CivilDate | null;
}

/** To the secretariat: the date stays, and the country is told at once. */
export function moreTimeDeclined({ reader, roster, ref, party, dueOn }: MoreTimeDeclinedFacts): Message {
  const { language } = reader;
  const { changes: texts } = catalogueFor(language);
  const day = dueOn === null ? catalogueFor(language).dates.noDateYet : dayText(language, dueOn);
  return composed(language, [
    heading(texts.more.declined(ref, day)),
    paragraph(capitalised(texts.toldAtOnce(namesInSentence(language, roster, [party])))),
  ]);
}
