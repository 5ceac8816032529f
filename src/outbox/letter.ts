import type { Roster } from '../domain/conference.ts';
import type { Instant } from '../domain/instant.ts';
import type { Message } from '../messages/message.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Recipient } from '../store/outgoing.ts';
import type { CarriedOut } from '../store/reminders.ts';
import type { Db } from '../store/tables.ts';

/** What a phrasing reads: the ledger as it stands, at one moment. */
export interface Desk {
  readonly db: Db;
  readonly now: Instant;
  readonly roster: Roster;
  /** False where the bot serves other conferences too: buttons then say in which one they act. */
  readonly isOnlyConference: boolean;
  readonly delivery: Delivery;
  /** True: an earlier try may have arrived, and the message says so. */
  readonly uncertain: boolean;
}

/** A reminder that does not leave after all, and why. */
export interface Drop {
  readonly id: number;
  readonly state: 'overtaken' | 'skipped';
  readonly reason: 'settled' | 'date-changed' | 'after-the-last-valid-day';
}

/** What a delivery has become at the moment of sending. */
export type Letter =
  /** `carries`: the reminders that this message delivers; `drops`: those that do not leave. */
  | {
      readonly kind: 'message';
      readonly message: Message;
      readonly carries: readonly CarriedOut[];
      readonly drops?: readonly Drop[];
      /** True on the last valid day of what it speaks of: a link that fails is given up soon. */
      readonly isLastDay?: boolean;
    }
  /** Nothing leaves: there is no more reason to. */
  | { readonly kind: 'overtaken'; readonly reason: string; readonly drops?: readonly Drop[] }
  /** Its hours are over: the planner sends it with the next working morning. */
  | { readonly kind: 'missed' }
  /** The conference is paused: it leaves, if at all, when that is over. */
  | { readonly kind: 'held' }
  | { readonly kind: 'failed'; readonly reason: string };

export const NOTHING_TO_SAY: Letter = { kind: 'overtaken', reason: 'nothing-to-say' };

/** For whom a message is phrased, and the number at its foot. */
export function settingOf(
  { roster, delivery }: Desk,
  { language, timezone }: Pick<Recipient, 'language' | 'timezone'>,
) {
  return { reader: { language, zone: timezone }, roster, shortNumber: delivery.short_number };
}
