/** How the bot is in Slack, and how Slack reaches it: by a token, by installations, or by both. */
export interface SlackConfig {
  /** Of one workspace; null where the bot is in workspaces by installation alone. */
  readonly botToken: string | null;
  /** Requests come over HTTP, signed with it; null beside Socket Mode alone. */
  readonly signingSecret: string | null;
  /** Socket Mode, where it is set: the bot calls Slack, and needs no address of its own. */
  readonly appToken: string | null;
  /** Null: Slack's own. */
  readonly apiUrl: string | null;
  /** Null: the app is not installed by this bot. */
  readonly oauth: SlackOAuth | null;
}

export interface SlackOAuth {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The bot's own address as others reach it; null: the app's settings say where Slack leads back to. */
  readonly publicUrl: string | null;
}
