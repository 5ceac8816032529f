import { rm, stat } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, newDataFolder, rcm } from '../support/terminal-process.ts';

const CAPITALS = [
  'Santo Domingo',
  'Ottawa',
  'Panama City',
  'Washington',
  'Belmopan',
  'San Salvador',
  'Guatemala City',
  'Tegucigalpa',
  'Mexico City',
  'Managua',
  'San José',
];

describe('the demo', () => {
  let folder: string;
  let ended: Ended;
  let acts: readonly string[];

  beforeAll(async () => {
    folder = await newDataFolder();
    ended = await rcm({ RCM_DATA: `${folder}/none`, RCM_PLAYGROUND: '0' }, ['demo']);
    acts = ended.stdout.split(/^━━ /m);
  }, 240_000);
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });
  /** An act, its lines joined where they were wrapped. */
  const act = (number: number) => (acts[number] ?? '').replaceAll(/\n {2,}/g, ' ');

  it('plays five acts in a database of its own', async () => {
    expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
    expect(acts.slice(1).map((text) => /^(\d) · /.exec(text)?.[1])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      undefined,
    ]);
    await expect(stat(`${folder}/none`)).rejects.toThrow('ENOENT');
  });

  it('reads the report, and tells every country in its own morning', () => {
    expect(act(1)).toContain('none is charged');
    expect(act(1)).toContain('is it bound? Assumed: yes');
    expect(act(2)).toContain('Nothing has been sent yet');
    expect(peopleByCapital(acts[2], 'Tuesday 25 November 2014').map(([city]) => city)).toEqual(CAPITALS);
    expect(act(2)).toContain('11 told, 0 unreachable');
  });

  it('loses nothing to a bot that is killed, and sends each country one message for two missed rungs', () => {
    const [before = '', after = ''] = act(3).split("SIGKILL ended the bot's process");
    expect(before).toContain('República Dominicana: 3a recibido');
    expect(before).not.toContain("In the network's channel");
    expect(after).toContain('3a · recibido de la República Dominicana — 1 de 11');
    expect(peopleByCapital(acts[3], 'Tuesday 27 January 2015')).toEqual(CAPITALS.map((city) => [city, 1]));
    expect(after).toContain('Belize: 3 days left for 3a and 4a — Friday 30 January 2015');
    expect(after).toContain('This message was meant for 23 January.');
    expect(after).toContain('Este aviso correspondía al 23 de enero.');
    expect(after).toContain('The message 14 days before the date went to');
    expect(after).toContain('It was meant for 16 January.');
    expect(after).not.toMatch(/(14|7) days left|quedan (14|7) días|overdue|late\b/);
  });

  it('reminds only those who still owe, and names the pending to the secretariat alone', () => {
    expect(act(4)).toContain('Acuse de recibo RCM-2015-0002');
    expect(act(4)).toContain('4a sigue pendiente');
    expect(act(4)).toContain('3a retirado por El Salvador');
    expect(peopleByCapital(acts[4], 'Thursday 29 January 2015')).toEqual([
      ['Panama City', 1],
      ['Washington', 1],
      ['Belmopan', 1],
    ]);
    const [, monday = ''] = act(4).split('· Monday 2 February 2015, 08:30 in San José');
    expect(monday).toContain('3a · 8 of 11 received by Friday 30 January 2015');
    expect(monday).toMatch(/Pending: Belize \([^)]+\), Panama \([^)]+\), United States \([^)]+\) →/);
    expect(monday).toMatch(
      /Send a courteous note to the 3: choose (\d+) note 3a · Extend: choose \1 extend 3a · Leave: choose \1 leave 3a/,
    );
    expect(monday).toMatch(/for Panama, received by mail on Thursday 29 January 2015\. .* In time\./);
    expect(monday).toContain('Received on 1 February; the date was 30 January.');
    expect(monday.split("In the network's channel:")[1]?.trim()).toBe(
      '3a · recibido de Belice — 10 de 11 Agradecemos a Belice, Canadá, Costa Rica, El Salvador, Guatemala, Honduras, México, Nicaragua, Panamá y la República Dominicana.',
    );
  });

  it('shows what a meeting would move, and wakes the joint duty of two countries', () => {
    const [shown = '', done = ''] = act(5).split('$ rcm meeting add RCGM 12 November 2015 --yes');
    expect(shown).toContain('nothing has changed yet');
    expect(shown).toContain('3b Costa Rica and Mexico: no date yet → Wednesday 11 November 2015');
    expect(done).not.toContain('nothing has changed yet');
    expect(peopleByCapital(acts[5], 'Wednesday 4 February 2015').map(([city]) => city)).toEqual([
      'Mexico City',
      'San José',
    ]);
    expect(done).toContain('3b Propuesta actualizada, junto con México');
    expect(done).toContain('3b Propuesta actualizada, junto con Costa Rica');
  });

  it('ends with the paragraph for the next report in both languages, naming those who submitted alone', () => {
    const last = act(6);
    expect(last).toMatch(
      /3\. To thank Belize, .* Ten of eleven Member Countries had replied by 1 February 2015/,
    );
    expect(last).toMatch(/3\. Agradecer a Belice, .* habían respondido diez de los once Países Miembros/);
    expect(last.split('This is a database')[0]).not.toMatch(/United States|Estados Unidos/);
    expect(last).toContain('npm start');
  });
});

/** The rows of a morning's table: where it is nine, and to how many people a message went. */
function peopleByCapital(shown: string | undefined, day: string): readonly (readonly [string, number])[] {
  const [, table = ''] = (shown ?? '').split(`${day}, nine o'clock in each capital`);
  const rows = table.split('\n\n')[0]?.split('\n') ?? [];
  return rows.flatMap((row) => {
    const [, city, people] = /^ {2}\d\d:\d\d {2}(\S.*?) {2,}.* {2,}(\d+)$/.exec(row) ?? [];
    return city === undefined ? [] : [[city, Number(people)] as const];
  });
}
