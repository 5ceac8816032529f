/** Every fault that an operator can meet: what happened, and what to do about it. `{name}` is filled from the facts. */
export const FAULTS = {
  'config-wrong': {
    sentence: '{variable} must be {wanted}.',
    remedy: 'Correct or unset it.',
  },
  'config-missing': {
    sentence: '{variable} is missing beside {beside}.',
    remedy: 'Set it, or unset {beside}.',
  },
  'config-not-yet': {
    sentence: '{variable} is set, but {what} is not part of this version yet.',
    remedy: 'Unset it to run without.',
  },
  'config-conference': {
    sentence: 'The file conferences/rcm.yaml cannot be loaded into the empty database: {reason}',
    remedy: 'Correct the file, then start again.',
  },
  'secret-changed': {
    sentence: 'RCM_SECRET is not the one with which the installations of {platform} are sealed.',
    remedy:
      'Set the earlier one. Where it is gone, take the bot out of the workspaces, empty the table `installations`, and install it there again.',
  },
  'clock-behind': {
    sentence: 'The clock says {now}, but the audit trail already goes to {newest}.',
    remedy: 'Let RCM_CLOCK start later, or give this one a folder or database of its own.',
  },
  'clock-not-simulated': {
    sentence: 'What is stored here was written under a simulated clock, and RCM_CLOCK is not set.',
    remedy: 'Set it to a moment after {newest}, or use a folder or database of its own for the real clock.',
  },
  'clock-not-real': {
    sentence: 'What is stored here was written under the real clock, and RCM_CLOCK is set.',
    remedy: 'Unset it, or give the rehearsal a folder or database of its own.',
  },
  'data-folder-in-use': {
    sentence: 'Another bot is already running on the data folder {folder}.',
    remedy: 'Stop it first, or give this one a folder of its own with RCM_DATA.',
  },
  'data-folder-not-private': {
    sentence: 'The data folder {folder} cannot be made private, because it belongs to another user.',
    remedy: 'Give it to the user who runs the bot (chown), or name another one with RCM_DATA.',
  },
  'data-folder-unusable': {
    sentence: 'The data folder {folder} cannot be created or written to ({reason}).',
    remedy: 'Name a folder on a local disk that the bot may write to with RCM_DATA.',
  },
  'database-unreachable': {
    sentence: 'The database that DATABASE_URL names cannot be reached ({reason}).',
    remedy: 'Check that PostgreSQL is running there and that name, password and address are right.',
  },
  'database-damaged': {
    sentence: 'The database in {folder} cannot be opened; it is damaged or of another version.',
    remedy: 'Restore the copy of the folder.',
  },
  'database-newer': {
    sentence:
      'The database was written by a newer version of the bot: it has {migration}, which this version does not know.',
    remedy: 'Start the newer version; a database does not go back.',
  },
  'port-in-use': {
    sentence: 'PORT {port} on {host} is in use by another program.',
    remedy: 'Stop that one, or name another port with PORT.',
  },
  'port-unusable': {
    sentence: 'The bot cannot listen on PORT {port} of HOST {host} ({reason}).',
    remedy: 'Name others with PORT and HOST.',
  },
  'door-closed': {
    sentence: 'The running bot went away before it had answered.',
    remedy: 'Ask what became of it with a reading command such as `status`, then repeat it if need be.',
  },
  'door-silent': {
    sentence: 'The running bot did not answer within {seconds} seconds.',
    remedy: 'Look at its log; ask what became of it with `status` before you repeat it.',
  },
  'door-broken': {
    sentence: 'The running bot met a fault of its own while it answered.',
    remedy: 'Its log names the fault.',
  },
  'door-too-long': {
    sentence: 'What was to be handed to the running bot is longer than {limit} MB.',
    remedy: 'Hand it over in smaller parts.',
  },
} as const;

export type FaultCode = keyof typeof FAULTS;
/** What fills the sentence's gaps; `cause` is the fault behind this one, for the log alone. */
export interface FaultFacts {
  readonly [gap: string]: unknown;
  readonly cause?: unknown;
}

/** A fault with a code: its message is the one sentence for the operator, `remedy` what to do. */
export class RcmError extends Error {
  override readonly name = 'RcmError';
  readonly code: FaultCode;
  readonly remedy: string;

  constructor(code: FaultCode, facts: FaultFacts = {}) {
    super(fill(FAULTS[code].sentence, facts), facts.cause === undefined ? {} : { cause: facts.cause });
    this.code = code;
    this.remedy = fill(FAULTS[code].remedy, facts);
  }
}

/** What the system calls a fault, such as `ECONNREFUSED` or `28P01`; its wording is for no decision. */
export function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown reason';
}

function fill(text: string, facts: FaultFacts): string {
  return text.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(facts[name] ?? gap));
}
