import type { Ref } from '../../domain/commitment.ts';
import type { Language, PartyCode } from '../../domain/conference.ts';
import type { OpenQuestion } from '../../domain/draft-content.ts';
import type { CivilDate } from '../../domain/instant.ts';
import type { Rung } from '../../domain/ladder.ts';
import { catalogueFor } from '../catalogue.ts';
import { daysText } from '../commitment-text.ts';
import { composed, heading, items, line, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import { questionText } from '../drafted-item.ts';
import type { Setting } from '../facts.ts';
import { capitalised, listed } from '../grammar.ts';
import type { Message, Part } from '../message.ts';
import { dayText } from '../text-dates.ts';

export interface PublishPreviewFacts extends Setting {
  readonly meeting: string;
  /** Countries that owe something, and those of them that can be written to. */
  readonly countries: number;
  readonly reachable: number;
  readonly people: number;
  /** How many people each place serves: `mailbox`, `email` or a platform's own. */
  readonly places: readonly { readonly platform: string; readonly people: number }[];
  /** When each rung leaves first, in the parties' own mornings. */
  readonly rungs: readonly { readonly rung: Rung; readonly day: CivilDate }[];
  readonly openingTime: 'nine' | 'at-once';
  readonly unreachable: readonly PartyCode[];
  /** Refs whose last valid day is over: nothing is sent for them. */
  readonly past: readonly Ref[];
  readonly awaiting: readonly Ref[];
  readonly questions: readonly OpenQuestion[];
  /** The openings themselves, one in each language that will be used. */
  readonly messages: readonly Message[];
}

/** What publishing would do, before it does it. */
export function publishPreview(facts: PublishPreviewFacts): Message {
  const { language } = facts.reader;
  const texts = catalogueFor(language).review;
  const { preview } = texts;
  const refs = (list: readonly Ref[]) => listed(language, list);
  return composed(
    language,
    [
      heading(preview.nothingYet),
      paragraph(`${preview.writesTo(facts)}${placesText(facts)}.`),
      paragraph(whenText(facts)),
      facts.unreachable.length === 0
        ? null
        : paragraph(preview.nobody(namesInSentence(language, facts.roster, facts.unreachable))),
      facts.past.length === 0 ? null : paragraph(preview.past(refs(facts.past), facts.past.length)),
      facts.awaiting.length === 0
        ? null
        : paragraph(preview.awaiting(refs(facts.awaiting), facts.awaiting.length)),
      paragraph(`${texts.open(facts.questions.length)}.`),
      items(facts.questions.map((question) => line(questionText(facts, question)))),
      ...facts.messages.flatMap((message) => shownMessage(language, message)),
      paragraph(preview.toPublish(facts.meeting)),
    ],
    `${facts.meeting}: ${preview.nothingYet}`,
  );
}

/** ": 9 in the mailbox, 2 by e-mail". */
function placesText({ reader: { language }, places }: PublishPreviewFacts): string {
  const { preview } = catalogueFor(language).review;
  const texts = places
    .filter(({ platform }) => platform !== '')
    .map(({ platform, people }) => {
      if (platform === 'mailbox') return preview.inMailbox(people);
      return platform === 'email' ? preview.byMail(people) : preview.place(people, capitalised(platform));
    });
  return texts.length === 0 ? '' : `: ${texts.join(', ')}`;
}

/** "First: Tuesday 25 November 2014, 09:00 in each capital; then 16, 23 and 29 January." */
function whenText({ reader: { language }, rungs, openingTime }: PublishPreviewFacts): string {
  const { preview } = catalogueFor(language).review;
  const opening = rungs.filter(({ rung }) => rung === 'opening').map(({ day }) => day);
  const first = opening.toSorted()[0];
  const then = rungs.filter(({ rung }) => rung !== 'opening').map(({ day }) => day);
  if (first === undefined) return '';
  const start = openingTime === 'nine' ? preview.firstAtNine(dayText(language, first)) : preview.firstAtOnce;
  return `${start}${then.length === 0 ? '' : preview.thenOn(daysText(language, then))}.`;
}

/** The words of a message without its buttons: nothing in a preview may be pressed. */
function shownMessage(language: Language, message: Message): Part[] {
  const { words } = catalogueFor(language).review.preview;
  return [paragraph(words[message.language]), ...message.parts.filter(({ kind }) => kind !== 'buttons')];
}
