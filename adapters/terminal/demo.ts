import type { PartyCode } from '../../src/domain/conference.ts';
import { civilDate, instant } from '../../src/domain/instant.ts';
import type { MailboxEntry } from '../../src/ports/mailbox.ts';
import { showMorning } from './demo-morning.ts';
import { capitalOf } from './demo-places.ts';
import { createStage, type DemoDeps, type Stage } from './demo-stage.ts';

/** The main job in three acts: the report is read, its agreements are published, countries submit. */
export async function runDemo(deps: DemoDeps): Promise<void> {
  const stage = createStage(deps);
  await readReport(stage);
  await publish(stage);
  await collect(stage);
  stage.title('What to type next');
  stage.say('This was a database of its own, which is gone now. One that stays:');
  stage.lines([
    'npm start                  and in another terminal',
    'npm run -s rcm -- people import examples/people.csv --yes',
    'npm run -s rcm -- import examples/lon-2014-11-24.en.txt',
    'npm run -s rcm -- publish lon-2014-11',
    'npm run -s rcm -- help',
  ]);
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
  await stage.brief({ words: 'channel bind mailbox:network lon-2014-11' });
  await stage.news();
  const { told, silent } = await showMorning(stage, civilDate('2014-11-25'));
  stage.say(`${told.length} told, ${silent.length} unreachable.`);
}

async function collect(stage: Stage): Promise<void> {
  stage.title('3 · January 2015: countries submit, and only those who still owe are reminded');
  await stage.moment(instant('2015-01-12T10:14:00-06:00'), 'HN');
  await stage.news();
  await stage.answer({
    words: 'entregar 3a https://example.org/observaciones-hn.pdf Versión aprobada por Cancillería',
    as: 'suyapa.zelaya@hn.example.org',
  });
  const { arrived, changed } = await stage.news();
  showConfirmation(stage, arrived);
  stage.say(`Cards that changed in their place: ${changed.length}. The one of a colleague in Tegucigalpa:`);
  showFirst(stage, changed, 'HN');

  await stage.moment(instant('2015-01-14T09:30:00-04:00'), 'DO');
  await stage.brief({
    words: 'entregar 3a, 4a https://example.org/aportes-do.pdf',
    as: 'yokasta.berroa@do.example.org',
  });
  await stage.brief({
    words: 'enviar 3a https://example.org/observaciones-cr.pdf',
    as: 'ximena.barrantes@cr.example.org',
  });
  await stage.brief({ words: 'submit 3a no comments', as: 'graham.whitcombe@ca.example.org' });
  await stage.moment(instant('2015-01-15T11:00:00-06:00'), 'CR');
  await stage.news();
  await stage.brief({
    words: 'submit 3a, 4a for Guatemala, Nicaragua by mail',
    as: 'amelia.requena@ts.example.org',
  });
  showConfirmation(stage, (await stage.news()).arrived);

  const { entries, silent } = await showMorning(stage, civilDate('2015-01-16'));
  const cities = new Intl.ListFormat('en-GB').format(silent.map(({ city }) => city));
  stage.say(`Nobody was written to in ${cities}: nothing is owed there any more. As it came in Mexico City:`);
  showFirst(stage, entries, 'MX');
  await stage.answer({ words: 'status' });
  await stage.abridged({ words: 'history 3a' });
}

/** What the network's channel was told: who submitted is thanked, who has not is counted. */
function showConfirmation(stage: Stage, arrived: readonly MailboxEntry[]): void {
  const last = arrived.filter(({ channel }) => channel === 'network').at(-1);
  if (last === undefined) return;
  stage.say("In the network's channel:");
  stage.show(last.message);
}

function showFirst(stage: Stage, entries: readonly MailboxEntry[], country: PartyCode): void {
  const card = entries.find((entry) => capitalOf(entry)?.code === country);
  if (card !== undefined) stage.show(card.message);
}
