import type { Language } from '../domain/conference.ts';
import type { Instant } from '../domain/instant.ts';
import type { ReceivedFile } from '../domain/received-file.ts';
import type { Form, FormValues } from '../messages/form.ts';
import type { Message } from '../messages/message.ts';
import type { Place, Platform } from './chat.ts';

/** Who asks: the operator at the terminal acts as the secretariat; `email` is the terminal's `--as`. */
type Actor =
  | { readonly kind: 'operator' }
  | { readonly kind: 'email'; readonly email: string }
  | {
      readonly kind: 'account';
      readonly platform: Platform;
      readonly workspace: string;
      readonly account: string;
    };

/** One thing that a person asks, as every platform's `read-command` hands it over. */
export interface CommandRequest {
  readonly actor: Actor;
  /** Through which platform it came: `terminal`, `slack`, … */
  readonly platform: Platform;
  /** The channel in which it was typed, null for a direct one. */
  readonly place: Place | null;
  /** Who reads the answer: whoever asked, or everybody in the channel. A platform may answer privately in a channel. */
  readonly audience: 'person' | 'channel';
  /** As typed, without `/rcm`. */
  readonly words: string;
  /** The text that came along, such as a report to import. */
  readonly attachment: { readonly name: string; readonly text: string } | null;
  /** Documents that came along, to be submitted. */
  readonly files?: readonly ReceivedFile[];
  /** True: where forms can be shown, and something was pressed or typed that one may answer better. */
  readonly wantsForm?: boolean;
  /** What was put into one of the bot's forms, whose words are these. */
  readonly filled?: FormValues;
  /** True: nobody asks anything; it is what stands on a page of its own about what waits for them. */
  readonly overview?: boolean;
  /** The conference's slug where the person chose one. */
  readonly conference: string | null;
  /** The reader's language as the platform tells it, null where it does not. */
  readonly language: Language | null;
  /** `--yes`: accepts what a publication would do and the defaults of open questions. */
  readonly accepted: boolean;
  /** `import FILE --json`: prints what was read and stores nothing. */
  readonly dryRun: boolean;
  /** True: for a program, a file or a pipe; a long answer does not come in pages. */
  readonly whole?: boolean;
  /** The bot was put into this place just now: it introduces itself. */
  readonly arrived?: true;
  /** The e-mail address that the platform vouches for, asked for only where it is needed; null where it vouches for none. */
  readonly vouchedEmail?: () => Promise<string | null>;
  readonly at: Instant;
}

/** The answer. `json` is the same as data, for `--json`. A refusal's `refused` is its code. */
export interface Reply {
  readonly message: Message;
  readonly json: unknown;
  readonly refused: string | null;
  /** To be shown in place of the message where forms can be: one that opens, or the same again with what was wrong beside it. */
  readonly form?: Form;
}

/** The core's front door: never throws, never silent. */
export type Converse = (request: CommandRequest) => Promise<Reply>;
