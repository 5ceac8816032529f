import type { Ref } from '../domain/commitment.ts';
import type { Language, PartyCode } from '../domain/conference.ts';
import type { Remedy } from '../domain/draft-content.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { Say } from './catalogue/say.ts';

/** What was wrong with a request, and what would work. `refused` is the code that `Reply.refused` carries. */
export type RefusalKind =
  /** `again`: the whole of it, ready to send, as it was probably meant. */
  | {
      readonly refused: 'unknown-verb';
      readonly typed: string;
      readonly near: string | null;
      readonly again?: string;
    }
  /** Said to have been sent; `refs`: which it may be, `how` and `country` as they would be typed, null where not said. */
  | {
      readonly refused: 'said-sent';
      readonly refs: readonly Ref[];
      readonly isOne: boolean;
      readonly how: string | null;
      readonly country: string | null;
    }
  | {
      readonly refused: 'unknown-ref';
      readonly typed: string;
      readonly known: readonly Ref[];
      readonly near: Ref | null;
      readonly meeting: string | null;
      readonly again: string | null;
    }
  | { readonly refused: 'ambiguous-ref'; readonly typed: string; readonly candidates: readonly string[] }
  | { readonly refused: 'missing-ref'; readonly known: readonly Ref[] }
  | {
      readonly refused: 'not-your-country';
      readonly asked: PartyCode;
      readonly own: PartyCode;
      readonly refs: readonly Ref[];
    }
  | {
      readonly refused: 'not-owed';
      readonly ref: Ref;
      readonly parties: readonly PartyCode[];
      readonly owedBy: readonly PartyCode[];
    }
  | { readonly refused: 'country-missing'; readonly ref: Ref }
  | { readonly refused: 'secretariat-only' }
  | { readonly refused: 'observers-read-counts' }
  | { readonly refused: 'stranger' }
  | { readonly refused: 'ask-directly' }
  | { readonly refused: 'bad-date'; readonly typed: string }
  | {
      readonly refused: 'ambiguous-date';
      readonly typed: string;
      readonly readings: readonly [CivilDate, CivilDate];
    }
  /** The weekday that was typed is not the day's: `near` is the nearest day that has it. */
  | {
      readonly refused: 'weekday-differs';
      readonly typed: string;
      readonly day: CivilDate;
      readonly near: CivilDate;
    }
  /** A day told roughly, or with half a year: `day` is what it may be. */
  | { readonly refused: 'unsure-date'; readonly typed: string; readonly day: CivilDate }
  | { readonly refused: 'date-ahead'; readonly day: CivilDate }
  | { readonly refused: 'day-for-secretariat' }
  | { readonly refused: 'day-before-meeting'; readonly day: CivilDate; readonly meeting: CivilDate }
  | { readonly refused: 'no-comments-with-link'; readonly refs: readonly Ref[] }
  | { readonly refused: 'bad-link'; readonly typed: string }
  /** Documents that were handed over are known by a number, to whoever did. */
  | { readonly refused: 'no-such-file'; readonly number: number }
  | { readonly refused: 'note-too-long'; readonly length: number; readonly limit: number }
  | { readonly refused: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly refused: 'nothing-readable' }
  | { readonly refused: 'nothing-to-submit'; readonly refs: readonly Ref[] }
  | {
      readonly refused: 'already-settled';
      readonly ref: Ref;
      readonly party: PartyCode;
      readonly receiptNumber: string | null;
    }
  | { readonly refused: 'not-owed-any-more'; readonly ref: Ref; readonly party: PartyCode }
  | { readonly refused: 'unknown-meeting'; readonly typed: string; readonly known: readonly string[] }
  | { readonly refused: 'which-meeting'; readonly known: readonly string[] }
  | { readonly refused: 'unknown-person'; readonly typed: string }
  | { readonly refused: 'unknown-country'; readonly typed: string; readonly near: PartyCode | null }
  | { readonly refused: 'unknown-conference'; readonly typed: string; readonly known: readonly string[] }
  | { readonly refused: 'no-file'; readonly name: string | null }
  | { readonly refused: 'not-a-report' }
  | { readonly refused: 'no-draft'; readonly meeting: string }
  | { readonly refused: 'already-published'; readonly meeting: string }
  | { readonly refused: 'in-force'; readonly ref: Ref }
  | { readonly refused: 'needs-acceptance'; readonly meeting: string; readonly questions: number }
  | {
      readonly refused: 'contradicted';
      readonly meeting: string;
      readonly by: readonly {
        readonly question: string;
        readonly answer: 'yes' | 'no';
        readonly remedy: Remedy;
      }[];
    }
  | {
      readonly refused: 'bad-answer';
      readonly question: string;
      readonly answers: readonly string[];
      /** What to type where no answer says it. */
      readonly remedy: Remedy | null;
    }
  | { readonly refused: 'only-members-owe'; readonly parties: readonly PartyCode[] }
  | { readonly refused: 'already-dropped'; readonly ref: Ref; readonly meeting: string }
  | { readonly refused: 'nothing-to-correct'; readonly ref: Ref }
  | { readonly refused: 'no-longer-asked'; readonly ref: Ref }
  | { readonly refused: 'due-before-meeting'; readonly day: CivilDate; readonly meeting: CivilDate }
  | { readonly refused: 'bad-correction'; readonly typed: string }
  | {
      readonly refused: 'bad-csv';
      readonly line: number;
      readonly problem: CsvFault;
      readonly value: string;
    }
  | { readonly refused: 'too-many-people'; readonly count: number; readonly limit: number }
  | { readonly refused: 'nobody-of-the-secretariat' }
  | { readonly refused: 'bad-conference-file'; readonly place: string; readonly detail: string }
  | { readonly refused: 'bad-place'; readonly typed: string }
  | { readonly refused: 'bad-number'; readonly typed: string }
  | {
      readonly refused: 'unknown-choice';
      readonly number: number;
      readonly typed: string;
      readonly about: 'pending' | 'arrival';
    }
  | { readonly refused: 'nothing-to-choose'; readonly number: number }
  | { readonly refused: 'nobody-depends'; readonly ref: Ref }
  | { readonly refused: 'nothing-to-share'; readonly ref: Ref }
  | { readonly refused: 'unknown-option'; readonly typed: string }
  | { readonly refused: 'did-not-understand'; readonly typed: string; readonly verb: string }
  /** `words`: what was typed so far, to be completed. */
  | { readonly refused: 'reason-missing'; readonly words: string }
  | { readonly refused: 'country-wanted'; readonly words: string }
  /** `words`: verb, refs and day; `reason` as typed. */
  | { readonly refused: 'for-whom'; readonly words: string; readonly reason: string }
  | { readonly refused: 'until-when'; readonly words: string; readonly isRequest: boolean }
  | { readonly refused: 'one-ref'; readonly refs: readonly Ref[] }
  | {
      readonly refused: 'only-their-own';
      readonly asked: PartyCode;
      readonly own: PartyCode;
      readonly words: string;
    }
  | { readonly refused: 'nothing-stands'; readonly ref: Ref; readonly party: PartyCode }
  | { readonly refused: 'no-date-to-extend'; readonly ref: Ref }
  | { readonly refused: 'not-later'; readonly ref: Ref; readonly day: CivilDate; readonly date: CivilDate }
  | { readonly refused: 'day-over'; readonly day: CivilDate }
  | { readonly refused: 'request-not-open'; readonly number: number }
  | { readonly refused: 'unknown-request'; readonly typed: string; readonly open: readonly number[] }
  | { readonly refused: 'nothing-pending'; readonly ref: Ref }
  | {
      readonly refused: 'reminded-already';
      readonly ref: Ref;
      readonly first: readonly { readonly party: PartyCode; readonly on: CivilDate; readonly at: string }[];
    }
  | { readonly refused: 'paused-already' }
  | { readonly refused: 'not-paused' }
  | { readonly refused: 'unknown-body'; readonly typed: string; readonly known: readonly string[] }
  | { readonly refused: 'meeting-known'; readonly meeting: string }
  | { readonly refused: 'meeting-closed'; readonly meeting: string }
  | { readonly refused: 'days-missing'; readonly words: string }
  | { readonly refused: 'mode-in-force'; readonly ref: Ref }
  | { readonly refused: 'bad-ask'; readonly missing: 'what' | 'from' | 'by' }
  | { readonly refused: 'ref-taken'; readonly ref: Ref; readonly free: Ref }
  | { readonly refused: 'email-missing' }
  /** Somebody of the conference who is not active any more. */
  | { readonly refused: 'person-left'; readonly name: string }
  | { readonly refused: 'bad-code' }
  | { readonly refused: 'code-missing' }
  /** An address was typed instead of a code, and the platform does not vouch for it. */
  | { readonly refused: 'address-not-vouched' }
  | { readonly refused: 'try-later'; readonly minutes: number }
  | { readonly refused: 'account-taken' }
  | { readonly refused: 'join-directly' }
  | { readonly refused: 'join-needs-account' }
  | { readonly refused: 'which-language'; readonly now: Language }
  | { readonly refused: 'unknown-language'; readonly typed: string }
  | { readonly refused: 'nobody-in-particular' }
  | { readonly refused: 'which-conference'; readonly known: readonly string[] }
  | { readonly refused: 'which-conference-directly' }
  | { readonly refused: 'conference-each-time'; readonly slug: string }
  | { readonly refused: 'channel-of-another'; readonly typed: string }
  | { readonly refused: 'here-needs-channel' }
  | { readonly refused: 'in-the-terminal'; readonly words: string }
  /** `workspace`: platform and workspace, as it would be typed. */
  | { readonly refused: 'not-admitted'; readonly workspace: string }
  | { readonly refused: 'workspace-unknown-yet' }
  | { readonly refused: 'bad-workspace'; readonly typed: string; readonly known: readonly string[] }
  | { readonly refused: 'two-things'; readonly typed: string }
  | { readonly refused: 'submitted-already'; readonly ref: Ref; readonly parties: readonly PartyCode[] }
  | { readonly refused: 'busy' };

export type CsvFault =
  | 'columns'
  | 'name'
  | 'email'
  | 'email-twice'
  | 'role'
  | 'country'
  | 'language'
  | 'timezone'
  | 'rank'
  | 'account'
  | 'account-twice';

export type RefusalsByCode = { readonly [Kind in RefusalKind as Kind['refused']]: Kind };

/** One text for each refusal, in one language. */
export type RefusalTexts = {
  readonly [Code in keyof RefusalsByCode]: (refusal: RefusalsByCode[Code], say: Say) => string;
};
