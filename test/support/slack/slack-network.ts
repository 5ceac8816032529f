import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Patience } from '../../../adapters/slack/patience.ts';
import { SCOPES } from '../../../adapters/slack/scopes.ts';
import { instant } from '../../../src/domain/instant.ts';
import type { OpenCore } from '../../../src/open-core.ts';
import type { Timeline } from '../../../src/ports/timeline.ts';
import type { Faults } from '../a-bot.ts';
import { aWiredCore, type WiredCore } from '../wired-core.ts';
import type { SlackPerson } from './people/person.ts';
import type { SeenMessage } from './screen.ts';
import { aSlackBot, slackPlaceOf } from './slack-bot.ts';
import { aStage, type Stage } from './stage.ts';
import type { SlackChannel } from './world.ts';

/** Nine o'clock has been everywhere from Ottawa to Tijuana. */
export const AFTER_THE_OPENING = instant('2014-11-25T20:00:00Z');

/** The liaison officers of the examples and their secretariat in one workspace, and the whole bot behind it. */
export interface SlackNetwork {
  readonly stage: Stage;
  readonly core: OpenCore;
  readonly timeline: Timeline;
  readonly faults: Faults[];
  /** By their address, with their role. */
  readonly people: ReadonlyMap<string, { readonly role: string; readonly person: SlackPerson }>;
  readonly network: SlackChannel;
  personOf(email: string): SlackPerson;
  /** What the secretariat does in the terminal. */
  readonly say: WiredCore['operator'];
  /** The Managua report in force, and the network's channel bound to it. */
  publishTheReport(): Promise<void>;
  /** What a person has in their direct messages beyond `before`, once something came and what it caused was sent. */
  answered(person: SlackPerson, before: number): Promise<readonly SeenMessage[]>;
  close(): Promise<void>;
}

export async function aSlackNetwork(patience: Partial<Patience> = {}): Promise<SlackNetwork> {
  const stage = await aStage({ patience: 3_000 });
  // No more rights than the manifest asks for.
  if (stage.workspace.installation !== null) stage.workspace.installation.scopes = new Set(SCOPES);
  const faults: Faults[] = [];
  const place = slackPlaceOf(stage, faults, { patience });
  const { core, clock, timeline, operator: say, close } = await aWiredCore([place], faults);
  const bot = await aSlackBot(stage, { converse: core.converse, clock, faults, place });
  const { people, csv } = await invited(stage);
  await say('people import', { name: 'people.csv', text: csv });
  const members = [...people.values()].map(({ person }) => person.id);
  const network = stage.slack.channel(stage.workspace, 'liaison-officers', { members });
  return {
    stage,
    core,
    timeline,
    faults,
    people,
    network,
    say,
    personOf(email) {
      const found = people.get(email);
      if (found === undefined) throw new Error(`nobody is ${email}`);
      return found.person;
    },
    async publishTheReport() {
      const report = await readFile('examples/lon-2014-11-24.en.txt', 'utf8');
      await say('import', { name: 'report.txt', text: report });
      await say('publish lon-2014-11');
      await say(`channel bind slack:${stage.workspace.id}:${network.id} lon-2014-11`);
    },
    async answered(person, before) {
      await stage.slack.until('an answer', () => person.sees('dm').length > before);
      await core.jobs.drain();
      return person.sees('dm').slice(before);
    },
    async close() {
      await bot.stop();
      await close();
      await stage.slack.close();
    },
  };
}

const rowSchema = z.array(z.record(z.string(), z.string()));

/** Everybody of the examples in the workspace, and their file with the ids that Slack gave them. */
async function invited({ slack, workspace }: Stage) {
  const rows = rowSchema.parse(parse(await readFile('examples/people.csv'), { columns: true }));
  const people = new Map<string, { readonly role: string; readonly person: SlackPerson }>();
  const lines = rows.map((row) => {
    const { name = '', email = '', role = '', language } = row;
    const person = slack.person(workspace, { name, email, locale: language === 'es' ? 'es-LA' : 'en-US' });
    people.set(email, { role, person });
    return Object.values({ ...row, slack: `${workspace.id}:${person.id}` }).join(',');
  });
  return { people, csv: [Object.keys(rows[0] ?? {}).join(','), ...lines].join('\n') };
}
