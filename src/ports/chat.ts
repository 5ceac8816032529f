import type { Message } from '../messages/message.ts';

/** The name of a place where people talk: `mailbox`, `slack`, `teams`. */
export type Platform = string;

/** Where a message goes: a person's direct messages or a channel, on one platform in one workspace. */
export interface Place {
  readonly platform: Platform;
  /** A Slack team, a Teams tenant; empty for the mailbox, which has one only. */
  readonly workspace: string;
  /** `person:<id>` or a channel's name in the mailbox, else the platform's own id. */
  readonly channel: string;
}

/** How to find a sent message again: the adapter's own opaque value, kept by the ledger. */
export type MessageReference = Readonly<Record<string, string>>;

/** Where a credential of the configuration is at home; `name` as the platform gives it. */
export interface HomeWorkspace {
  readonly workspace: string;
  readonly name: string | null;
}

export interface Parcel {
  readonly deliveryId: number;
  /** Counts from 1: lets an adapter recognise what it may have sent before. */
  readonly attempt: number;
  readonly conferenceId: number;
  readonly place: Place;
  readonly message: Message;
}

/**
 * What became of one try. `passing` may be tried again (after `retryAfter` seconds where the platform said so, which rests
 * that destination alone); `final` never will succeed; `uncertain` may have arrived.
 */
export type SendOutcome =
  | { readonly outcome: 'delivered'; readonly reference: MessageReference }
  | { readonly outcome: 'passing'; readonly reason: string; readonly retryAfter?: number }
  | { readonly outcome: 'final'; readonly reason: string }
  | { readonly outcome: 'uncertain'; readonly reason: string };

/** The way out to one platform. Never throws for what a platform does: every fault is an outcome. */
export interface ChatGateway {
  readonly platform: Platform;
  /**
   * The workspace of its configured credential, which may thereby see the conferences; null where there is none, or the
   * platform does not say now. Throws an `RcmError` where the configuration cannot serve.
   */
  home?(): Promise<HomeWorkspace | null>;
  /**
   * The account of a member of a workspace with that e-mail address; null where it has none, or one that is nobody's own there:
   * a guest's, a bot's, one that was closed, one of another organisation. Throws what the platform's client throws.
   */
  findAccount?(workspace: string, email: string): Promise<string | null>;
  deliver(parcel: Parcel): Promise<SendOutcome>;
  /** Shows the message anew where the reference says; `final` where it no longer exists. */
  update(reference: MessageReference, parcel: Parcel): Promise<SendOutcome>;
  /** Looks whether an uncertain send arrived: its reference, null if it did not, `unknown` where that cannot be told. */
  find(parcel: Omit<Parcel, 'message'>): Promise<MessageReference | null | 'unknown'>;
}
