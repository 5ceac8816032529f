import type { PartyCode } from '../../src/domain/conference.ts';
import { civilDate, instant } from '../../src/domain/instant.ts';
import type { MailboxEntry } from '../../src/ports/mailbox.ts';
import { showMorning } from './demo-morning.ts';
import { capitalOf } from './demo-places.ts';
import { createStage, type DemoDeps, type Stage } from './demo-stage.ts';

/** The mailbox channel that the confirmations of the meeting go to. */
const NETWORK = 'network';

const LIVES = {
  'until-the-plug': [readReport, publish, submitAndGo],
  'after-the-plug': [comeBack, collect, dateMeeting, sayWhatNext],
} as const;
/** The bot of the demo runs twice: until it is killed on 15 January 2015, and from 27 January on. */
export type DemoLife = keyof typeof LIVES;

/** The life of that name, or null. */
export function lifeNamed(name: string | undefined): DemoLife | null {
  return name === 'until-the-plug' || name === 'after-the-plug' ? name : null;
}

/** The main job in five acts: read, published, the plug pulled, submitted, dated. */
export async function runDemo(life: DemoLife, deps: DemoDeps): Promise<void> {
  const stage = createStage(deps);
  for (const act of LIVES[life]) await act(stage);
}

async function readReport(stage: Stage): Promise<void> {
  stage.title('1 · Managua, Monday 24 November 2014, 16:00: the report is read');
  await stage.brief({ words: 'people import', file: 'people.csv', yes: true });
  await stage.answer({ words: 'import', file: 'lon-2014-11-24.en.txt' });
  await stage.brief({ words: 'import', file: 'lon-2014-11-24.es.txt' });
  const { arrived } = await stage.news();
  stage.say(`Messages in the mailbox: ${arrived.length}. Nothing is in force before it is published.`);
}

async function publish(stage: Stage): Promise<void> {
  stage.title('2 · Published: each country is told, at nine in its own capital');
  await stage.answer({ words: 'publish lon-2014-11' });
  await stage.brief({ words: 'publish lon-2014-11', yes: true });
  await stage.brief({ words: `channel bind mailbox:${NETWORK} lon-2014-11` });
  await stage.news();
  const { told, silent } = await showMorning(stage, civilDate('2014-11-25'));
  stage.say(`${told.length} told, ${silent.length} unreachable.`);
}

async function submitAndGo(stage: Stage): Promise<void> {
  stage.title('3 · 15 January 2015: the plug is pulled');
  await stage.moment(instant('2015-01-15T09:30:00-04:00'), 'DO');
  await stage.brief({
    words: 'entregar 3a https://example.org/observaciones-do.pdf',
    as: 'yokasta.berroa@do.example.org',
    unsent: true,
  });
  await stage.pullThePlug();
}

async function comeBack(stage: Stage): Promise<void> {
  await stage.moment(instant('2015-01-27T06:00:00-06:00'), 'CR');
  stage.say('Another process has opened that folder, and sends first what was on its way.');
  showConfirmation(stage, (await stage.news()).arrived);
  const { entries } = await showMorning(stage, civilDate('2015-01-27'));
  stage.say('As it came in Belmopan, and in Santo Domingo, where 3a had been submitted:');
  showFirst(stage, entries, 'BZ');
  showFirst(stage, entries, 'DO');
  await stage.abridged({ words: 'history 3a' });
}

async function collect(stage: Stage): Promise<void> {
  stage.title('4 · Countries submit, and only those who still owe are reminded');
  await stage.moment(instant('2015-01-27T10:14:00-06:00'), 'HN');
  await stage.news();
  await stage.answer({
    words: 'entregar 3a https://example.org/observaciones-hn.pdf Versión aprobada por Cancillería',
    as: 'suyapa.zelaya@hn.example.org',
  });
  const { arrived, changed } = await stage.news();
  showConfirmation(stage, arrived);
  stage.say(`Cards that changed in their place: ${changed.length}. The one of a colleague in Tegucigalpa:`);
  showFirst(stage, changed, 'HN');
  await submitOthers(stage);
  const { silent } = await showMorning(stage, civilDate('2015-01-29'));
  const cities = new Intl.ListFormat('en-GB').format(silent.map(({ city }) => city));
  stage.say(`Nobody was written to in ${cities}: nothing with a date is owed there any more.`);
  await listPending(stage);
}

async function submitOthers(stage: Stage): Promise<void> {
  await stage.moment(instant('2015-01-28T09:30:00-06:00'), 'SV');
  for (const { words, as } of [
    { words: 'entregar 4a sin observaciones', as: 'yokasta.berroa@do.example.org' },
    { words: 'enviar 4a https://example.org/insumos-hn.pdf', as: 'lenin.bustillo@hn.example.org' },
    { words: 'enviar 3a, 4a https://example.org/aportes-cr.pdf', as: 'ximena.barrantes@cr.example.org' },
    { words: 'submit 3a, 4a no comments', as: 'graham.whitcombe@ca.example.org' },
    { words: 'entregar 3a, 4a https://example.org/aportes-mx.pdf', as: 'citlali.ordonez@mx.example.org' },
    { words: 'entregar 3a, 4a https://example.org/borrador-sv.pdf', as: 'rolando.menjivar@sv.example.org' },
    { words: 'retirar 3a era un borrador', as: 'rolando.menjivar@sv.example.org' },
    { words: 'entregar 3a https://example.org/observaciones-sv.pdf', as: 'rolando.menjivar@sv.example.org' },
    { words: 'submit 3a, 4a for Guatemala, Nicaragua by mail', as: 'amelia.requena@ts.example.org' },
  ]) {
    await stage.brief({ words, as });
  }
  showConfirmation(stage, (await stage.news()).arrived);
}

/** Monday: who is pending is the secretariat's to know, and what came by mail is the secretariat's to record. */
async function listPending(stage: Stage): Promise<void> {
  await stage.advanceTo(instant('2015-02-02T08:00:00-06:00'));
  await stage.news();
  await stage.moment(instant('2015-02-02T08:30:00-06:00'), 'CR');
  stage.say('As the secretariat has it in English:');
  const list = (await stage.news()).arrived.filter(isForSecretariat).at(-1);
  if (list !== undefined) stage.show(list.message);
  const as = 'tomas.villalta@ts.example.org';
  await stage.answer({ words: 'submit 3a for Panama on 29 January by mail', as });
  await stage.answer({ words: 'submit 3a for Belize on 1 February by mail', as });
  showConfirmation(stage, (await stage.news()).arrived);
}

function isForSecretariat(entry: MailboxEntry): boolean {
  return entry.channel !== NETWORK && entry.message.language === 'en' && capitalOf(entry) === undefined;
}

async function dateMeeting(stage: Stage): Promise<void> {
  stage.title('5 · A date for 3b, which Costa Rica and Mexico owe together');
  await stage.moment(instant('2015-02-03T11:00:00-06:00'), 'CR');
  await stage.answer({ words: 'meeting add RCGM 12 November 2015' });
  await stage.brief({ words: 'meeting add RCGM 12 November 2015', yes: true });
  await stage.news();
  const { entries } = await showMorning(stage, civilDate('2015-02-04'));
  stage.say('As it came in the two capitals:');
  showFirst(stage, entries, 'MX');
  showFirst(stage, entries, 'CR');
  await stage.answer({ words: 'status' });
}

async function sayWhatNext(stage: Stage): Promise<void> {
  stage.title('For the next report, and what to type next');
  await stage.answer({ words: 'followup lon-2014-11' });
  stage.say('This is a database of its own, which is gone when the demo ends. One that stays:');
  stage.lines([
    'npm start                  and in another terminal',
    'npm run -s rcm -- people import examples/people.csv --yes',
    'npm run -s rcm -- import examples/lon-2014-11-24.en.txt',
    'npm run -s rcm -- publish lon-2014-11 --yes',
    'npm run -s rcm -- status   and, once it is nine somewhere,',
    'npm run -s rcm -- mailbox',
    'npm run -s rcm -- help',
  ]);
}

/** The last line, where the demo leaves its playground open. */
export function stillOpen(address: string): string {
  return `\nIn a browser, as any of its people, with the clock in your hand: ${address} is open until Ctrl-C.\n`;
}

/** What the network's channel was told: who submitted is thanked, who has not is counted. */
function showConfirmation(stage: Stage, arrived: readonly MailboxEntry[]): void {
  const last = arrived.filter(({ channel }) => channel === NETWORK).at(-1);
  if (last === undefined) return;
  stage.say("In the network's channel:");
  stage.show(last.message);
}

function showFirst(stage: Stage, entries: readonly MailboxEntry[], country: PartyCode): void {
  const card = entries.find((entry) => capitalOf(entry)?.code === country);
  if (card !== undefined) stage.show(card.message);
}
