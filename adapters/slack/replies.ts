import type { Language } from '../../src/domain/conference.ts';
import { toDateTime } from '../../src/domain/instant.ts';
import { catalogueFor } from '../../src/messages/catalogue.ts';
import type { Message } from '../../src/messages/message.ts';
import type { CommandRequest, Reply } from '../../src/ports/conversation.ts';
import { atMost } from './at-most.ts';
import type { SlackDeps } from './deps.ts';
import { type Documents, readDocuments } from './files.ts';
import type { HomeOwner } from './homes.ts';
import { localeReader } from './people.ts';
import { askOf, type SlackAsk } from './read-command.ts';
import type { SentForm } from './read-form.ts';
import { clientIn, clientOptions } from './web-client.ts';

/** So many are asked at a time: who waits in vain for a connection to the database is told that it is busy. */
const ASKED_AT_A_TIME = 8;

/** Asks the core what people in Slack ask, in the language in which they use Slack unless they chose another. */
export interface Asker {
  /** Null where it was done already, or is under way elsewhere. */
  reply(ask: SlackAsk, along: Pick<CommandRequest, 'wantsForm'>): Promise<Reply | null>;
  /** What was replied has been told: it is not done again, whoever hands it over. */
  finish(ask: SlackAsk): Promise<void>;
  record(sent: SentForm): Promise<Reply>;
  /** What stands on somebody's page. */
  overview(owner: HomeOwner): Promise<Message>;
}

export function asker({ connection, converse, clock, once, config, logger }: SlackDeps): Asker {
  const taken = new WeakSet<SlackAsk>();
  const inTurn = atMost(ASKED_AT_A_TIME);
  const localeOf = localeReader(async (workspace) => await clientIn(connection, workspace));
  const languageOf = async ({ home, user }: Pick<SlackAsk, 'home' | 'user'>) =>
    await localeOf({ workspace: home, user }, toDateTime(clock.realNow()).toMillis());
  const { fetch } = clientOptions(config.apiUrl, logger);
  const read = async ({ home }: SlackAsk, given: readonly unknown[]) => {
    const client = await clientIn(connection, home);
    return await readDocuments({ client, apiUrl: config.apiUrl, fetch }, given);
  };

  async function askCore(ask: SlackAsk, more: Partial<CommandRequest> & Pick<CommandRequest, 'language'>) {
    return await converse({ ...ask.request, ...more, at: clock.now() });
  }
  return {
    async reply(ask, along) {
      const language = await languageOf(ask);
      const documents = await read(ask, ask.files);
      return await inTurn(async () => {
        // Where the database cannot say it is asked all the same: the core says so, or does no harm in doing it again.
        if (!(await once.take(ask.means).catch(() => true))) return null;
        taken.add(ask);
        if (documents === null) return documentGone(language ?? 'en');
        return await askCore(ask, { ...along, ...cameAlong(documents, documents), language });
      });
    },
    async finish(ask) {
      if (taken.has(ask)) await once.done(ask.means).catch(() => undefined);
    },
    async record({ ask, kept, filled, files, report }) {
      const language = await languageOf(ask);
      const documents = await read(ask, files);
      const text = await read(ask, report === null ? [] : [report]);
      if (documents === null || text === null) return documentGone(language ?? kept.language);
      const along = cameAlong(documents, text);
      return await inTurn(async () => await askCore(ask, { wantsForm: true, filled, ...along, language }));
    },
    async overview({ team, user }) {
      const ask = askOf({ team, user, channel: user, words: '', means: '', thread: null });
      const language = await languageOf(ask);
      const { message } = await inTurn(async () => await askCore(ask, { overview: true, language }));
      return message;
    },
  };
}

function cameAlong({ files }: Documents, { texts }: Documents) {
  return { attachment: texts[0] ?? null, ...(files.length > 0 && { files }) };
}

/** What is hidden from the bot can be handed over otherwise. */
function documentGone(language: Language): Reply {
  const text = catalogueFor(language).window.documentGone;
  const message: Message = { language, summary: text, parts: [{ kind: 'paragraph', text }] };
  return { message, json: { refused: 'document-gone' }, refused: 'document-gone' };
}
