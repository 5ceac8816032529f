import type { PartyCode, Role } from './conference.ts';

export interface Actor {
  readonly role: Role;
  readonly party: PartyCode | null;
  /** False for a person who left. */
  readonly active: boolean;
}

const READING_COUNTS = ['status', 'agreements', 'dates', 'meeting-list', 'help'] as const;
const READING_IN_FULL = ['show', 'history'] as const;
const RUNNING = [
  'import',
  'publish',
  'correct',
  'people-import',
  'people-list',
  'channel-bind',
  'conference-import',
] as const;

/** What somebody wants to do; a reading of a draft says so, a submission names the parties that it is for. */
export type Act =
  | { readonly verb: 'submit'; readonly parties: readonly PartyCode[] }
  | {
      readonly verb: (typeof READING_COUNTS)[number] | (typeof READING_IN_FULL)[number];
      readonly ofDraft?: boolean;
    }
  | { readonly verb: (typeof RUNNING)[number] };

export type Permission =
  | 'allowed'
  | 'not-your-country'
  | 'secretariat-only'
  | 'not-for-observers'
  | 'unknown-person';

/**
 * What a person may do: the secretariat everything; a liaison officer read what is in force and submit for their own country;
 * an observer read counts; drafts are the secretariat's alone. A stranger (null) and a person who left may nothing.
 */
export function may(actor: Actor | null, act: Act): Permission {
  if (!actor?.active) return 'unknown-person';
  if (actor.role === 'secretariat') return 'allowed';
  if (isForSecretariat(act)) return 'secretariat-only';
  return actor.role === 'liaison' ? liaisonMay(actor, act) : observerMay(act);
}

function isForSecretariat(act: Act): boolean {
  if (act.verb === 'submit') return false;
  return RUNNING.some((verb) => verb === act.verb) || ('ofDraft' in act && act.ofDraft === true);
}

function liaisonMay(actor: Actor, act: Act): Permission {
  if (act.verb !== 'submit') return 'allowed';
  const own = actor.party !== null && act.parties.every((party) => party === actor.party);
  return own ? 'allowed' : 'not-your-country';
}

function observerMay(act: Act): Permission {
  return READING_COUNTS.some((verb) => verb === act.verb) ? 'allowed' : 'not-for-observers';
}
