/** The bot before Microsoft, and Microsoft before the bot. */
export interface BotIdentity {
  /**
   * Whether Microsoft signed a request for this bot, sent from the service that its activity names. Throws where the keys
   * of those signatures cannot be had.
   */
  vouches(activity: SignedPart, authorization: string): Promise<boolean>;
  /** What proves to Microsoft that a call is the bot's; `isRefused`: the one before was not taken. */
  token(isRefused?: boolean): Promise<string>;
}

/** What a signature also covers. */
export interface SignedPart {
  readonly channelId: string;
  readonly serviceUrl: string;
}
