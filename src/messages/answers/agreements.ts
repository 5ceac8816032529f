import type { DueRule, Mode, Ref } from '../../domain/commitment.ts';
import { isAsk, type PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { byWhenIs, meetingText, ownersText } from '../commitment-text.ts';
import { composed, heading, items, paragraph, quiet } from '../compose.ts';
import { deliverableText } from '../deliverable-text.ts';
import type { MeetingFacts, Setting, Wording } from '../facts.ts';
import type { Item, Message } from '../message.ts';

export interface AgreementsFacts extends Setting {
  readonly meeting: MeetingFacts & { readonly slug: string; readonly title: Wording };
  /** True: nothing of it is in force yet. */
  readonly draft: boolean;
  readonly agreements: readonly {
    readonly number: string;
    readonly text: Wording;
    readonly commitments: readonly AgreedCommitment[];
  }[];
}

export interface AgreedCommitment {
  readonly ref: Ref;
  readonly deliverable: Wording;
  readonly owedBy: readonly PartyCode[];
  readonly mode: Mode;
  readonly lastValidDay: CivilDate | null;
  readonly due: DueRule | null;
}

/** A report's paragraphs, and what they oblige; of what the secretariat asks for by itself, only that. */
export function agreements(facts: AgreementsFacts): Message {
  const { language } = facts.reader;
  const { status, ask } = catalogueFor(language);
  const { agreements: texts } = status;
  const where = meetingText(language, facts.meeting);
  const title = where === '' ? facts.meeting.title.text : where;
  const isAsked = isAsk(facts.roster, facts.meeting.body);
  const obliges = facts.agreements.some(({ commitments }) => commitments.length > 0);
  return composed(language, [
    heading(isAsked ? ask.heading(where) : texts.heading(title, facts.agreements.length)),
    facts.draft ? quiet(texts.draft) : null,
    ...facts.agreements.flatMap(({ number, text, commitments }) => [
      isAsked ? null : paragraph(texts.numbered(number, text.text)),
      items(commitments.map((commitment) => itemOf(facts, commitment))),
    ]),
    obliges ? null : quiet(texts.obligesNobody),
  ]);
}

function itemOf(facts: AgreementsFacts, commitment: AgreedCommitment): Item {
  const { language } = facts.reader;
  const { roster } = facts;
  const { ref, deliverable, due, lastValidDay } = commitment;
  const text = [
    deliverableText(language, deliverable),
    ownersText(language, roster, commitment),
    byWhenIs({ language, roster }, due, lastValidDay),
  ].join(' · ');
  return { sign: lastValidDay === null ? 'awaiting' : 'none', ref, text };
}
