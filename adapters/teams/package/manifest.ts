import type { Language } from '../../../src/domain/conference.ts';
import { catalogueFor } from '../../../src/messages/catalogue.ts';

/** What of the app differs from one installation of the bot to another. */
export interface AppSettings {
  /** The id of the registration with Entra, which is the bot's and here the app's too. */
  readonly appId: string;
  /** How others reach the bot, by https. */
  readonly publicUrl: string;
}

interface Command {
  readonly title: string;
  readonly description: string;
}

const SCHEMAS = 'https://developer.microsoft.com/json-schemas/teams/v1.19';

/** What Teams offers to whoever begins to type; a list takes ten. In a channel, what all may read. */
const LISTS = [
  {
    scopes: ['personal'],
    verbs: ['status', 'submit', 'extend', 'dates', 'show', 'withdraw', 'history', 'join', 'language', 'help'],
  },
  { scopes: ['team', 'groupChat'], verbs: ['status', 'dates', 'show', 'agreements', 'history', 'help'] },
] as const;

/** The app as Teams installs it; its texts are English, with the Spanish ones beside it. */
export function appManifest({ appId, publicUrl }: AppSettings) {
  const { name, fullName, short, full } = catalogueFor('en').store;
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: '1.19',
    version: '1.0.0',
    id: appId,
    developer: {
      name: 'Technical Secretariat of the RCM',
      websiteUrl: publicUrl,
      privacyUrl: publicUrl,
      termsOfUseUrl: publicUrl,
    },
    name: { short: name, full: fullName },
    description: { short, full },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1F4E79',
    localizationInfo: {
      defaultLanguageTag: 'en',
      additionalLanguages: [{ languageTag: 'es', file: 'es.json' }],
    },
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: LISTS.map(({ scopes, verbs }) => ({
          scopes,
          commands: verbs.map((verb) => commandIn('en', verb)),
        })),
      },
    ],
    validDomains: [new URL(publicUrl).hostname],
  };
}

/** The same texts in Spanish, by where they stand in the manifest. */
export function spanishTexts(): Readonly<Record<string, string>> {
  const { name, fullName, short, full } = catalogueFor('es').store;
  const commands = LISTS.flatMap(({ verbs }, list) =>
    verbs.flatMap((verb, at) => {
      const { title, description } = commandIn('es', verb);
      const where = `bots[0].commandLists[${list}].commands[${at}]`;
      return [
        [`${where}.title`, title],
        [`${where}.description`, description],
      ];
    }),
  );
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    'name.short': name,
    'name.full': fullName,
    'description.short': short,
    'description.full': full,
    ...Object.fromEntries(commands),
  };
}

/** The verb alone: Teams puts it where it was typed, and the bot asks for the rest. */
function commandIn(language: Language, verb: (typeof LISTS)[number]['verbs'][number]): Command {
  const { typed, does } = catalogueFor(language).help.verbs[verb];
  return { title: typed.split(' ')[0] ?? typed, description: does };
}
