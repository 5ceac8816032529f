import { VERBS } from '../../src/commands/verbs.ts';
import type { Role } from '../../src/domain/conference.ts';
import { isForACountry, may } from '../../src/domain/permissions.ts';
import { catalogueFor } from '../../src/messages/catalogue.ts';

const ROLES: readonly (readonly [Role, string])[] = [
  ['secretariat', 'the secretariat'],
  ['liaison', 'liaison officers'],
  ['observer', 'observers'],
];

/** docs/commands.md: every verb with what it does, how it is typed in both languages, examples, and who may. */
export function commandsPage(): string {
  return [
    '# Commands',
    '',
    'What `help <verb>` says, for every verb in both languages. Accents, capitals and plurals do not matter.',
    ...VERBS.flatMap((verb) => section(verb)),
    '',
  ].join('\n');
}

function section({ verb, typed }: (typeof VERBS)[number]): readonly string[] {
  const en = catalogueFor('en').help.verbs[verb];
  const es = catalogueFor('es').help.verbs[verb];
  const more = 'forSecretariat' in en ? en.forSecretariat : [];
  const act = isForACountry(verb) ? { verb, parties: ['HN'] } : { verb };
  const who = ROLES.filter(([role]) => may({ role, party: 'HN', active: true }, act) === 'allowed');
  return [
    '',
    `## ${verb}`,
    '',
    `${sentence(en.does)} ${sentence(es.does)}`,
    '',
    `- Typed: ${typed.map(code).join(', ')}`,
    `- For example: ${en.examples.map(code).join(', ')}`,
    `- Por ejemplo: ${es.examples.map(code).join(', ')}`,
    ...(more.length === 0 ? [] : [`- For the secretariat also: ${more.map(code).join(', ')}`]),
    `- For: ${who.map(([, name]) => name).join(', ')}`,
  ];
}

function code(text: string): string {
  return `\`${text}\``;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
