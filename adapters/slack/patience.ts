/** How long something may take, in milliseconds of the machine. */
export interface Patience {
  /** A form that was sent, before its window says that it is at work: Slack waits three seconds. */
  readonly form: number;
  /** Between two pages of the app, of which Slack takes a hundred a minute, and before all are looked at anew. */
  readonly homePace: number;
  readonly homeRest: number;
}

export const PATIENCE: Patience = { form: 2_000, homePace: 600, homeRest: 2_000 };
