import { readFile } from 'node:fs/promises';
import { instant } from '../../src/domain/instant.ts';
import { createTimeline } from '../../src/jobs/timeline.ts';
import { type OpenCore, openCore } from '../../src/open-core.ts';
import type { ChatPlace } from '../../src/ports/chat-place.ts';
import { type MovableClock, simulatedClock } from '../../src/ports/system-clock.ts';
import type { Timeline } from '../../src/ports/timeline.ts';
import { type Faults, faultLogger } from './a-bot.ts';
import { openUnmigratedDatabase } from './database.ts';

/** A core on an empty database, wired to chat platforms, whose time moves by its timeline alone. */
export interface WiredCore {
  readonly core: OpenCore;
  readonly clock: MovableClock;
  readonly timeline: Timeline;
  /** What the operator types in the terminal. Throws where it is refused. */
  operator(words: string, attachment?: { readonly name: string; readonly text: string }): Promise<void>;
  /** People, the report of Managua, its publication. */
  publishTheReport(csv: string): Promise<void>;
  /** Of the database. */
  readonly url: string;
  close(): Promise<void>;
}

export async function aWiredCore(places: readonly ChatPlace[], faults: Faults[]): Promise<WiredCore> {
  const database = await openUnmigratedDatabase();
  const clock = simulatedClock({ start: instant('2014-11-24T22:00:00Z'), speed: 0 });
  const core = await openCore({
    role: 'demo',
    database: { databaseUrl: database.url, dataFolder: '' },
    clock,
    logger: faultLogger(faults),
    alarm: { kind: 'silent' },
    chatConfigured: true,
    gateways: (_mailbox, sending) => places.map(({ gateway }) => gateway(sending)),
  });
  const operator: WiredCore['operator'] = async (words, attachment) => {
    const { refused, message } = await core.converse({
      actor: { kind: 'operator' },
      platform: 'terminal',
      place: null,
      audience: 'person',
      words,
      attachment: attachment ?? null,
      conference: null,
      language: 'en',
      accepted: true,
      dryRun: false,
      at: clock.now(),
    });
    if (refused !== null) throw new Error(message.summary);
  };
  return {
    core,
    url: database.url,
    clock,
    timeline: createTimeline(core.database.db, clock, core.jobs),
    operator,
    async publishTheReport(csv) {
      const report = await readFile('examples/lon-2014-11-24.en.txt', 'utf8');
      await operator('people import', { name: 'people.csv', text: csv });
      await operator('import', { name: 'report.txt', text: report });
      await operator('publish lon-2014-11');
    },
    async close() {
      await core.close();
      await database.close();
    },
  };
}
