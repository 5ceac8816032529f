import type { Language, Role } from '../../domain/conference.ts';
import { composed } from '../compose.ts';
import type { Message } from '../message.ts';

export const HELP_VERBS = [
  'status',
  'agreements',
  'show',
  'dates',
  'submit',
  'history',
  'import',
  'publish',
  'correct',
  'people-list',
  'people-import',
  'channel-bind',
  'meeting-list',
  'conference-import',
  'help',
] as const;
export type HelpVerb = (typeof HELP_VERBS)[number];

export interface HelpFacts {
  readonly language: Language;
  /** Null: the operator at the terminal, who may what the secretariat may. */
  readonly role: Role | null;
}

/** What one can type, as far as the reader may. */
export function help(facts: HelpFacts): Message {
  return composed(facts.language, []);
}
