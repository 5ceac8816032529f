import type { CivilDate } from '../../domain/instant.ts';
import { composed } from '../compose.ts';
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
  return composed(facts.reader.language, []);
}
