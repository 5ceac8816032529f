interface Explanation extends ErrorOptions {
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What Slack answers instead of doing it: its own code, and what it adds to explain. */
export class SlackRefusal extends Error {
  readonly code: string;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(code: string, { detail = {}, ...options }: Explanation = {}) {
    super(code, options);
    this.code = code;
    this.detail = detail;
  }
}

/** A refusal of what was written, with the places in it as JSON pointers. */
export function refusedFor(code: string, problems: readonly string[]): SlackRefusal {
  const messages = problems.map((problem) => `[ERROR] ${problem}`);
  return new SlackRefusal(code, { detail: { errors: problems, response_metadata: { messages } } });
}
