import type { DueRule, ObligationState, Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { DateChange } from './date-change.ts';
import type { Count, MeetingFacts, QuoteFacts, Setting, Wording } from './facts.ts';

export interface ReminderCardFacts extends Setting {
  readonly party: PartyCode;
  /** The day on which the card is phrased, in the conference's zone. */
  readonly today: CivilDate;
  /** The same moment's day where the reader is; that of the conference where it is left out. */
  readonly readersDay?: CivilDate;
  /** Null where the items come from more than one meeting. */
  readonly meeting: MeetingFacts | null;
  /** Why it leaves: `changed` where a date moved, `nudge` where the secretariat asks, else a rung of the ladder. */
  readonly occasion: 'opening' | 'changed' | 'nudge' | 'rung';
  /** The own day of a rung that was missed and now leaves late, else null. */
  readonly missedDay: CivilDate | null;
  /** True: an earlier try may have arrived. */
  readonly uncertain: boolean;
  readonly items: readonly CardItem[];
  /** What the courteous note is about; none where it is left out. */
  readonly noted?: readonly Ref[];
  readonly quote: QuoteFacts | null;
  /** Null: an example, shown before anything is sent. */
  readonly shortNumber: number | null;
  /** True: an alternate's copy of an opening. */
  readonly copy: boolean;
}

export interface CardItem {
  readonly ref: Ref;
  readonly deliverable: Wording;
  readonly state: ObligationState;
  readonly lastValidDay: CivilDate | null;
  /** Phrased where there is no last valid day yet. */
  readonly due: DueRule | null;
  /** Codes of a party, office or body. */
  readonly recipient: string | null;
  readonly through: string | null;
  readonly received: {
    /** Who submitted: of a joint obligation it may be a partner. */
    readonly from: PartyCode;
    readonly day: CivilDate;
    readonly receiptNumber: string;
    readonly by: string | null;
    /** True: sent by mail, and the secretariat has not said yet that it arrived. */
    readonly toBeConfirmed?: boolean;
  } | null;
  readonly count: Count;
  /** Where the reader knows another date than the one that holds. */
  readonly change?: DateChange | undefined;
  /** Why it is no longer asked; empty where nobody gave a reason, null where a later agreement took its place. */
  readonly endedReason?: string | null;
  /** The other parties of a joint obligation, else empty. */
  readonly partners: readonly PartyCode[];
}
