import { civilDate, instant } from '../../src/domain/instant.ts';
import type { MailboxEntry } from '../../src/ports/mailbox.ts';
import { showMorning } from './demo-morning.ts';
import { capitalOf } from './demo-places.ts';
import { createStage, type DemoDeps, type Stage } from './demo-stage.ts';

const SECRETARIAT = 'amelia.requena@ts.example.org';
const HONDURAS = 'suyapa.zelaya@hn.example.org';

/** The main job in three acts: the report is read, its agreements are published, countries submit. */
export async function runDemo(deps: DemoDeps): Promise<void> {
  const stage = createStage(deps);
  await readReport(stage);
  await publish(stage);
  await collect(stage);
  stage.title('What to type next');
  stage.say(
    'This was a database of its own, which is gone now. To have one that stays: npm start, and in another terminal',
  );
  stage.lines([
    'npm run -s rcm -- people import examples/people.csv',
    'npm run -s rcm -- import examples/lon-2014-11-24.en.txt',
    'npm run -s rcm -- publish lon-2014-11',
    'npm run -s rcm -- help',
  ]);
}

async function readReport(stage: Stage): Promise<void> {
  stage.title('1 · Managua, Monday 24 November 2014, 16:00: the report is read');
  await stage.brief({ words: 'people import', file: 'people.csv' });
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
  const { entries, told, silent } = await showMorning(stage, civilDate('2014-11-25'));
  stage.say('Two of them in full:');
  for (const country of ['BZ', 'HN']) {
    const card = entries.find((entry) => capitalOf(entry)?.code === country);
    if (card !== undefined) stage.show(card.message);
  }
  stage.say(`${told.length} told, ${silent.length} unreachable.`);
}

async function collect(stage: Stage): Promise<void> {
  stage.title('3 · January 2015: countries submit, and only those who still owe are reminded');
  await stage.advanceTo(instant('2015-01-12T10:14:00-06:00'));
  await stage.news();
  await stage.answer({
    words: 'entregar 3a https://example.org/observaciones-hn.pdf Versión aprobada por Cancillería',
    as: HONDURAS,
  });
  const after = await stage.news();
  showConfirmations(stage, after.arrived);
  showChangedCard(stage, after.changed);

  await stage.advanceTo(instant('2015-01-14T09:30:00-04:00'));
  await stage.brief({
    words: 'entregar 3a, 4a https://example.org/aportes-do.pdf',
    as: 'yokasta.berroa@do.example.org',
  });
  await stage.brief({ words: 'enviar 3a https://example.org/cr.pdf', as: 'ximena.barrantes@cr.example.org' });
  await stage.brief({ words: 'submit 3a no comments', as: 'graham.whitcombe@ca.example.org' });
  await stage.news();
  await showRung(stage, '2015-01-16');

  await stage.advanceTo(instant('2015-01-20T11:00:00-06:00'));
  await stage.brief({ words: 'submit 3a, 4a for Guatemala, Nicaragua by mail', as: SECRETARIAT });
  showConfirmations(stage, (await stage.news()).arrived);
  await showRung(stage, '2015-01-23');

  await stage.answer({ words: 'status' });
  await stage.answer({ words: 'history 3a' });
}

async function showRung(stage: Stage, day: string): Promise<void> {
  const { silent } = await showMorning(stage, civilDate(day));
  const names = silent.map(({ names: [name] }) => name ?? '');
  stage.say(`No message for ${new Intl.ListFormat('en-GB').format(names)}, which owe nothing any more.`);
}

/** What the network's channel was told: who submitted is thanked, who has not is counted. */
function showConfirmations(stage: Stage, arrived: readonly MailboxEntry[]): void {
  const last = arrived.filter(({ channel }) => channel === 'network').at(-1);
  if (last === undefined) return;
  stage.say("In the network's channel:");
  stage.show(last.message);
}

/** A colleague's card, shown anew in its place. */
function showChangedCard(stage: Stage, changed: readonly MailboxEntry[]): void {
  const [card] = changed.filter((entry) => capitalOf(entry)?.code === 'HN');
  if (card === undefined) return;
  stage.say(
    `Cards that changed in their place: ${changed.length}. One of them, of a colleague in Tegucigalpa:`,
  );
  stage.show(card.message);
}
