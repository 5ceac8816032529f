import type { DueRule } from '../domain/commitment.ts';
import type { Language, PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { PassedRung, Rung } from '../domain/ladder.ts';
import type { Say } from './catalogue/say.ts';
import type { Wording } from './facts.ts';

/** Who did it; null: the operator at the terminal. */
type By = { readonly by: string | null };

export type HistoryEvent =
  | ChangeEvent
  | ChainEvent
  | ({ readonly kind: 'report-imported'; readonly language: Language } & By)
  | ({
      readonly kind: 'draft-corrected';
      readonly field: CorrectedField;
      readonly from: string;
      readonly to: string;
    } & By)
  | ({ readonly kind: 'draft-added' } & By)
  /** The secretariat asked for it by itself. */
  | ({ readonly kind: 'draft-asked' } & By)
  | ({ readonly kind: 'published' } & By)
  | {
      readonly kind: 'due-computed';
      readonly due: DueRule | null;
      readonly evidence: Wording | null;
      readonly lastValidDay: CivilDate | null;
    }
  | {
      readonly kind: 'reminder-delivered';
      readonly rung: Rung;
      readonly people: readonly Recipient[];
      /** The rung's own morning where it left on a later one. */
      readonly missedDay: CivilDate | null;
    }
  | {
      readonly kind: 'reminder-planned';
      readonly rung: Rung;
      readonly day: CivilDate;
      readonly parties: readonly PartyCode[];
    }
  | {
      readonly kind: 'reminder-not-sent';
      readonly rung: Rung;
      readonly outcome: 'skipped' | 'overtaken' | 'failed';
      readonly reason: NotSentReason;
      readonly parties: readonly PartyCode[];
    }
  | ({
      readonly kind: 'submission-recorded';
      readonly party: PartyCode;
      readonly receiptNumber: string;
      readonly submission: 'document' | 'no-comments' | 'by-mail';
      readonly receivedOn: CivilDate;
      readonly bySecretariat: boolean;
      readonly revision: number;
      /** The receipt that it took the place of. */
      readonly replaces: string | null;
    } & By)
  | { readonly kind: 'receipt-sent'; readonly receiptNumber: string; readonly people: readonly Recipient[] }
  | { readonly kind: 'confirmation-posted'; readonly place: string; readonly parties: readonly PartyCode[] }
  | {
      readonly kind: 'notice-sent';
      readonly notice: 'all-received' | 'nobody-reachable' | 'by-mail';
      readonly people: readonly Recipient[];
    };

/** What was tried to reach somebody. */
type ChainEvent =
  | {
      readonly kind: 'link-ended';
      /** A platform, or `chat`, `alternates`, `e-mail`. */
      readonly link: string;
      readonly outcome: 'passing' | 'uncertain' | 'final' | 'skipped';
      /** As the platform, or the bot, called it. */
      readonly reason: string;
      readonly to: Recipient;
    }
  | { readonly kind: 'passed-on'; readonly to: Recipient; readonly people: readonly Recipient[] }
  | { readonly kind: 'secretariat-told'; readonly party: PartyCode }
  /** Its reader had left the post before it could leave. */
  | { readonly kind: 'receipt-kept-back'; readonly receiptNumber: string; readonly to: Recipient }
  | {
      readonly kind: 'message-lost';
      readonly what: LostMessage;
      readonly reason: string;
      readonly to: Recipient;
    };

export type LostMessage = 'receipt' | 'confirmation' | 'message';

type ChangeEvent =
  | ({
      readonly kind: 'date-changed';
      readonly cause: 'extension' | 'correction' | 'event';
      readonly from: CivilDate | null;
      readonly to: CivilDate | null;
      readonly reason: string | null;
      /** Null: for all who owe it. */
      readonly parties: readonly PartyCode[] | null;
    } & By)
  | ({
      readonly kind: 'time-requested';
      readonly party: PartyCode;
      readonly until: CivilDate;
      readonly reason: string | null;
    } & By)
  /** `until`: null where it was declined. */
  | ({ readonly kind: 'time-decided'; readonly party: PartyCode; readonly until: CivilDate | null } & By)
  | ({
      readonly kind: 'submission-taken-back';
      /** `not-arrived`: sent back, since what went by mail did not arrive. */
      readonly as: 'withdrawn' | 'returned' | 'not-arrived';
      readonly party: PartyCode;
      readonly receiptNumber: string;
      readonly reason: string | null;
    } & By)
  | ({ readonly kind: 'mail-confirmed'; readonly party: PartyCode; readonly receiptNumber: string } & By)
  | ({ readonly kind: 'ended'; readonly parties: readonly PartyCode[]; readonly reason: string | null } & By)
  | ({
      readonly kind: 'corrected-in-force';
      readonly field: CorrectedField;
      /** From whom to whom, where it is about who owes it. */
      readonly owners: { readonly from: readonly PartyCode[]; readonly to: readonly PartyCode[] } | null;
    } & By);

type CorrectedField = 'owed-by' | 'deliverable' | 'due' | 'recipient';

/** Why a reminder did not leave: the ladder's own reasons, and those of the moment of sending. */
export type NotSentReason =
  | PassedRung['reason']
  | 'settled'
  | 'date-changed'
  | 'no-longer-an-officer'
  | 'nobody'
  | 'no-chat-account'
  | 'no-mail-configured'
  | 'refused-by-the-platform'
  | 'missed'
  | 'nobody-reachable'
  | 'told-already'
  | 'other';

export interface Recipient {
  readonly name: string;
  readonly party: PartyCode | null;
}

export type LinkEnded = EventsByKind['link-ended'];

export type SubmissionRecorded = EventsByKind['submission-recorded'];

type EventsByKind = { readonly [Event in HistoryEvent as Event['kind']]: Event };

/** The words of a history besides those of every text. */
export interface HistorySay extends Say {
  /** The day of what is told, which stands above it. */
  readonly today: CivilDate;
  /** Another day, with its year where that is another one. */
  readonly beside: (day: CivilDate) => string;
  readonly due: (rule: DueRule) => string;
  /** "Ana Ruiz and Luis Paz (Honduras); Tom Reed (Belize)". */
  readonly people: (people: readonly Recipient[]) => string;
  /** A platform, as it is called: "Slack"; of the mailbox its own word. */
  readonly platform: (name: string) => string;
}

/** One sentence for each kind of event, in one language. */
export type HistoryTexts = {
  readonly [Kind in keyof EventsByKind]: (event: EventsByKind[Kind], say: HistorySay) => string;
};

/** The sentence of an event. */
export function historyText<Kind extends keyof EventsByKind>(
  texts: HistoryTexts,
  event: EventsByKind[Kind] & { readonly kind: Kind },
): (say: HistorySay) => string {
  return (say) => texts[event.kind](event, say);
}
