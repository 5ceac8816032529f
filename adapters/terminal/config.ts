import { parseArgs } from 'node:util';

/** What stood on the command line: the words of the command, and the options beside them. */
export interface TerminalFlags {
  readonly words: readonly string[];
  /** Acts as this person instead of as the operator, who acts as the secretariat. */
  readonly as: string | null;
  readonly conference: string | null;
  readonly json: boolean;
  readonly yes: boolean;
  /** `people import`: who is missing from the file has left. */
  readonly deactivateMissing: boolean;
}

/** A command line that cannot be run: one sentence for who typed it. */
export interface Usage {
  readonly usage: string;
}

const OPTIONS = {
  as: { type: 'string' },
  conference: { type: 'string' },
  json: { type: 'boolean' },
  yes: { type: 'boolean' },
  'deactivate-missing': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const VALUES: Readonly<Record<string, string>> = {
  as: 'an e-mail address',
  conference: "a conference's slug",
};

/** Reads the command line; what comes after `--` is words, whatever it begins with. */
export function readFlags(argv: readonly string[]): TerminalFlags | Usage {
  // Not strict: Node's own sentences speak of its parser, not of what would work here.
  const { tokens, values, positionals } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    const usage = token.kind === 'option' ? problemOf(token) : null;
    if (usage !== null) return { usage };
  }
  return {
    words: values.help === true ? ['help', ...positionals] : positionals,
    as: typeof values.as === 'string' ? values.as : null,
    conference: typeof values.conference === 'string' ? values.conference : null,
    json: values.json === true,
    yes: values.yes === true,
    deactivateMissing: values['deactivate-missing'] === true,
  };
}

function problemOf(option: { name: string; rawName: string; value?: string | undefined }): string | null {
  const { name, rawName, value } = option;
  if (!Object.hasOwn(OPTIONS, name)) {
    return `There is no option ${rawName}: there are --as, --conference, --json, --yes and --deactivate-missing; words that begin with a dash go after --.`;
  }
  const wanted = VALUES[name];
  if (wanted === undefined) return value === undefined ? null : `${rawName} takes no value.`;
  return value === undefined || value === '' || value.startsWith('-') ? `${rawName} needs ${wanted}.` : null;
}
