import type { PartyCode, Role } from './conference.ts';

export interface Actor {
  readonly role: Role;
  readonly party: PartyCode | null;
  /** False for a person who left. */
  readonly active: boolean;
}

const READING_COUNTS = ['status', 'agreements', 'dates', 'meeting-list', 'help'] as const;
const READING_IN_FULL = ['show', 'history', 'followup'] as const;
/** What concerns nobody but who asks. */
const FOR_ONESELF = ['me', 'language', 'conference'] as const;
const RUNNING = [
  'import',
  'ask',
  'publish',
  'correct',
  'people-import',
  'people-list',
  'invite',
  'channel-bind',
  'here',
  'connections-list',
  'connections-admit',
  'connections-remove',
  'conference-import',
  'return',
  'remind',
  'choose',
  'share',
  'pause',
  'resume',
  'meeting-add',
  'meeting-date',
  'meeting-close',
] as const;
/** What a liaison officer does for their own country alone. */
const FOR_A_COUNTRY = ['submit', 'withdraw', 'extend'] as const;

/** With a code of the secretariat, before one is anybody. */
type Joining = 'join';

/** What somebody wants to do; a reading of a draft says so, what is done for parties names them. */
export type Act =
  | { readonly verb: (typeof FOR_A_COUNTRY)[number]; readonly parties: readonly PartyCode[] }
  | {
      readonly verb:
        | (typeof READING_COUNTS)[number]
        | (typeof FOR_ONESELF)[number]
        | (typeof READING_IN_FULL)[number]
        | (typeof RUNNING)[number]
        | Joining;
      readonly ofDraft?: boolean;
    };

export type Permission =
  | 'allowed'
  | 'not-your-country'
  | 'secretariat-only'
  | 'not-for-observers'
  | 'unknown-person';

/**
 * What a person may do: the secretariat everything; a liaison officer read what is in force, and submit, withdraw and ask for
 * more time for their own country; an observer read counts; drafts are the secretariat's alone. A stranger (null) and a person who left may
 * nothing but join with a code.
 */
export function may(actor: Actor | null, act: Act): Permission {
  if (act.verb === 'join') return 'allowed';
  if (!actor?.active) return 'unknown-person';
  if (actor.role === 'secretariat') return 'allowed';
  if (isForSecretariat(act)) return 'secretariat-only';
  return actor.role === 'liaison' ? liaisonMay(actor, act) : observerMay(act);
}

/** Whose answers hold neither a draft nor who is pending, a person's reason or address: everybody in a channel may read them. */
const FIT_FOR_CHANNELS: readonly Act['verb'][] = [
  ...READING_COUNTS,
  ...(['show', 'submit', 'channel-bind', 'here', 'language'] as const),
];

/** Whether a verb is answered where everybody in a channel reads it. */
export function isFitForChannels(verb: Act['verb']): boolean {
  return FIT_FOR_CHANNELS.includes(verb);
}

/** Whether what somebody wants to do is done for countries, which it must name. */
export function isForACountry(verb: Act['verb']): verb is (typeof FOR_A_COUNTRY)[number] {
  return FOR_A_COUNTRY.some((one) => one === verb);
}

function isForSecretariat(act: Act): boolean {
  return RUNNING.some((verb) => verb === act.verb) || ('ofDraft' in act && act.ofDraft === true);
}

function liaisonMay(actor: Actor, act: Act): Permission {
  if (!('parties' in act)) return 'allowed';
  const own = actor.party !== null && act.parties.every((party) => party === actor.party);
  return own ? 'allowed' : 'not-your-country';
}

function observerMay(act: Act): Permission {
  return [...READING_COUNTS, ...FOR_ONESELF].some((verb) => verb === act.verb)
    ? 'allowed'
    : 'not-for-observers';
}
