/** The one workspace that was configured by its token, and how it reaches the bot. */
export interface SlackConfig {
  readonly botToken: string;
  /** Requests come over HTTP, signed with it; null beside Socket Mode alone. */
  readonly signingSecret: string | null;
  /** Socket Mode, where it is set: the bot calls Slack, and needs no address of its own. */
  readonly appToken: string | null;
  /** Null: Slack's own. */
  readonly apiUrl: string | null;
}
