import type { Ref } from '../../domain/commitment.ts';
import type { Language, PartyCode } from '../../domain/conference.ts';
import type { OpenQuestion } from '../../domain/draft-content.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, line, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import { questionText } from '../drafted-item.ts';
import type { Setting } from '../facts.ts';
import { capitalised, listed } from '../grammar.ts';
import type { Message, Part } from '../message.ts';
import { type SendingTimes, sendingTimesText } from '../sending-times.ts';

export interface MissingLanguage {
  readonly reads: Language;
  readonly gets: Language;
  readonly refs: readonly Ref[];
  /** The report was read in that language; only what was corrected since lacks it. */
  readonly isImported: boolean;
}

export interface PublishPreviewFacts extends Setting, SendingTimes {
  readonly meeting: string;
  /** Countries that owe something, and those of them that can be written to. */
  readonly countries: number;
  readonly reachable: number;
  readonly people: number;
  /** How many people each place serves: `mailbox`, `email` or a platform's own. */
  readonly places: readonly { readonly platform: string; readonly people: number }[];
  /** What a reader's language lacks, which is shown to them in another one. */
  readonly missing: readonly MissingLanguage[];
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
      paragraph(sendingTimesText(facts)),
      ...facts.missing.map((one) => paragraph(preview.otherLanguage({ ...one, refs: refs(one.refs) }))),
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
      { kind: 'buttons', buttons: [{ label: preview.publish, words: preview.publishWords(facts.meeting) }] },
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

/** The words of a message without its buttons: nothing in a preview may be pressed. */
function shownMessage(language: Language, message: Message): Part[] {
  const { words } = catalogueFor(language).review.preview;
  return [paragraph(words[message.language]), ...message.parts.filter(({ kind }) => kind !== 'buttons')];
}
