/** How long something may take, in milliseconds of the machine. */
export interface Patience {
  /** A form that was sent, before its window says that it is at work: Slack waits three seconds. */
  readonly form: number;
}

export const PATIENCE: Patience = { form: 2_000 };
