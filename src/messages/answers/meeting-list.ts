import type { CivilDate } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { meetingText } from '../commitment-text.ts';
import { composed, heading, paragraph } from '../compose.ts';
import type { Setting, Wording } from '../facts.ts';
import type { Message } from '../message.ts';

export interface MeetingListFacts extends Setting {
  readonly meetings: readonly {
    readonly slug: string;
    readonly title: Wording;
    readonly place: string | null;
    readonly day: CivilDate | null;
    readonly state: 'draft' | 'in-force' | 'expected';
    readonly commitments: number;
  }[];
}

export function meetingList(facts: MeetingListFacts): Message {
  const { language } = facts.reader;
  const { people: texts } = catalogueFor(language);
  const { meetingColumns: columns } = texts;
  if (facts.meetings.length === 0) return composed(language, [paragraph(texts.noMeetings)]);
  return composed(language, [
    heading(texts.meetings(facts.meetings.length)),
    {
      kind: 'table',
      columns: [columns.slug, columns.title, columns.when, columns.state, columns.count],
      rows: facts.meetings.map((meeting) => [
        meeting.slug,
        meeting.title.text,
        meetingText(language, meeting),
        texts.states[meeting.state],
        String(meeting.commitments),
      ]),
    },
  ]);
}
