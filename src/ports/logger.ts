/** Facts of an event: ids and counts, never a person's text, an address or a token. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Structured events for the operator, such as `delivery.sent`. */
export interface Logger {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  /** `fault` is the exception behind the event: its name, code and stack are kept. */
  error(event: string, facts: LogFacts, fault: unknown): void;
}
