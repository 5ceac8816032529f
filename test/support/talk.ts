import { readFile } from 'node:fs/promises';
import { createConverse } from '../../src/commands/converse.ts';
import type { Language } from '../../src/domain/conference.ts';
import { type Instant, instant } from '../../src/domain/instant.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import type { CommandRequest, Reply } from '../../src/ports/conversation.ts';
import { type Faults, faultLogger, testClock } from './a-bot.ts';
import type { TestDatabase } from './database.ts';

/** A fixed afternoon: 16:00 in Managua, on the day of the meeting. */
const AFTERNOON = instant('2014-11-24T22:00:00Z');

type TalkOptions = Partial<Omit<CommandRequest, 'words' | 'at'>> & {
  /** An e-mail address; without one the operator at the terminal asks. */
  readonly as?: string;
};

export interface Talk {
  /** What one types, and what is answered. */
  say(words: string, options?: TalkOptions): Promise<Reply>;
  /** The answer's text. */
  text(words: string, options?: TalkOptions): Promise<string>;
  /** The code of the refusal, or null. */
  refused(words: string, options?: TalkOptions): Promise<string | null>;
  moveTo(moment: string): void;
  readonly faults: readonly Faults[];
  /** The deliveries that were woken. */
  readonly woken: readonly number[];
}

export interface TalkSettings {
  readonly chatConfigured?: boolean;
  readonly platforms?: readonly string[];
  readonly language?: Language;
  readonly start?: Instant;
}

/** Somebody to talk to: the core's front door on a database, with a queue that only notes what it is told. */
export function talkTo(database: Pick<TestDatabase, 'db'>, settings: TalkSettings = {}): Talk {
  const clock = testClock(settings.start ?? AFTERNOON);
  const faults: Faults[] = [];
  const woken: number[] = [];
  const converse = createConverse({
    db: database.db,
    clock,
    queue: { wake: async (_trx, ids) => void woken.push(...ids) },
    logger: faultLogger(faults),
    chatConfigured: settings.chatConfigured ?? false,
    platforms: settings.platforms ?? ['mailbox'],
  });
  const say = async (words: string, { as, ...options }: TalkOptions = {}) =>
    await converse({
      actor: as === undefined ? { kind: 'operator' } : { kind: 'email', email: as },
      platform: 'terminal',
      place: null,
      audience: options.place ? 'channel' : 'person',
      attachment: null,
      conference: null,
      language: settings.language ?? null,
      accepted: false,
      dryRun: false,
      ...options,
      words,
      at: clock.now(),
    });
  return {
    say,
    text: async (words, options) => toPlainText((await say(words, options)).message),
    refused: async (words, options) => (await say(words, options)).refused,
    moveTo: (moment) => clock.advanceTo(instant(moment)),
    faults,
    woken,
  };
}

/** Whose request it is where it comes from an account of a chat platform: `slack:T1:U1`. */
export function from(name: string): Pick<CommandRequest, 'actor' | 'platform'> {
  const [platform = '', workspace = '', account = ''] = name.split(':');
  return { actor: { kind: 'account', platform, workspace, account }, platform };
}

/** The Managua report, restated, in one of its languages. */
export async function managuaReport(language: Language): Promise<{ name: string; text: string }> {
  const name = `lon-2014-11-24.${language}.txt`;
  return { name, text: await readFile(new URL(`../../examples/${name}`, import.meta.url), 'utf8') };
}
