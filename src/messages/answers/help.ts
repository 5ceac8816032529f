import type { Language, Role } from '../../domain/conference.ts';
import { isForACountry, may } from '../../domain/permissions.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, paragraph } from '../compose.ts';
import type { Message } from '../message.ts';

const HELP_VERBS = [
  'status',
  'submit',
  'withdraw',
  'extend',
  'show',
  'dates',
  'agreements',
  'history',
  'followup',
  'import',
  'ask',
  'correct',
  'publish',
  'return',
  'remind',
  'choose',
  'share',
  'pause',
  'resume',
  'people-list',
  'people-import',
  'invite',
  'channel-bind',
  'here',
  'connections-list',
  'connections-admit',
  'connections-remove',
  'meeting-list',
  'meeting-add',
  'meeting-date',
  'meeting-close',
  'conference-import',
  'me',
  'language',
  'conference',
  'join',
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
  const { language } = facts;
  const { help: texts } = catalogueFor(language);
  const allowed = HELP_VERBS.filter(
    (verb) => mayUse(facts.role ?? 'secretariat', verb) && (facts.role === null || !isForOperator(verb)),
  );
  return composed(language, [
    heading(texts.heading),
    {
      kind: 'table',
      columns: [texts.columns.typed, texts.columns.does],
      rows: allowed.map((verb) => [texts.verbs[verb].typed, texts.verbs[verb].does]),
    },
    paragraph(texts.more),
  ]);
}

/** What is typed in the terminal alone. */
function isForOperator(verb: HelpVerb): boolean {
  return verb.startsWith('connections-');
}

function mayUse(role: Role, verb: HelpVerb): boolean {
  const own = 'own';
  const act = isForACountry(verb) ? { verb, parties: [own] } : { verb };
  return may({ role, party: own, active: true }, act) === 'allowed';
}
