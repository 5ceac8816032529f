import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { reminderCard } from '../../src/messages/reminder-card.ts';
import { awaitingItem, card, cardItem, day, received } from '../../src/samples/managua.ts';

const PROPOSAL_ES =
  'Observaciones a la propuesta de Costa Rica de un Acuerdo Regional de Cooperación para la protección de los derechos humanos de las personas migrantes';
const NOTE_ES =
  'Insumos para la nota conceptual de Nicaragua sobre un taller de protección consular de las personas trabajadoras migrantes';

describe('an opening', () => {
  it('says to Belize what is asked and by when, then why, then how', () => {
    const text =
      '… Member Countries agreed to submit their comments to the TS by January 30th, 2015, at the latest.';
    expect(toPlainText(reminderCard(card('en', 'BZ', { quote: { agreement: '3', text } })))).toBe(
      `Belize: 3a and 4a by Friday 30 January 2015 · 0 of 11

Two contributions from Belize by Friday 30 January 2015

The Liaison Officer Network agreed on them in Managua on 24 November 2014.

● 3a Comments on Costa Rica's proposal of a Regional Cooperation Agreement for the protection of migrants' human rights
● 4a Inputs on Nicaragua's concept note for a workshop on the consular protection of migrant workers

Both go to the Technical Secretariat, by the end of that day in Costa Rica.

  Agreement 3: "… Member Countries agreed to submit their comments to the TS by January 30th, 2015, at the latest."

[Submit] submit 3a, 4a
[No comments] submit 3a, 4a no comments
[We need more time] extend 3a, 4a

Technical Secretariat of the RCM · automatic message · no. 4711`,
    );
  });

  it('says the same to Honduras in Spanish', () => {
    expect(toPlainText(reminderCard(card('es', 'HN')))).toBe(
      `Honduras: 3a y 4a hasta el viernes 30 de enero de 2015 · 0 de 11

Dos aportes de Honduras, a más tardar el viernes 30 de enero de 2015

La Red de Funcionarios de Enlace así lo acordó en Managua el 24 de noviembre de 2014.

● 3a ${PROPOSAL_ES}
● 4a ${NOTE_ES}

Ambos se remiten a la Secretaría Técnica, a más tardar al final de ese día, hora de Costa Rica.

[Enviar] entregar 3a, 4a
[Sin observaciones] entregar 3a, 4a sin observaciones
[Necesitamos más tiempo] prórroga 3a, 4a

Secretaría Técnica de la CRM · mensaje automático · n.º 4711`,
    );
  });

  it('tells Santo Domingo when that day ends there', () => {
    expect(toPlainText(reminderCard(card('es', 'DO')))).toContain(
      'hora de Costa Rica. En Santo Domingo, hasta las 2:00 del sábado 31 de enero.',
    );
    expect(toPlainText(reminderCard(card('en', 'US')))).toContain(
      'in Costa Rica. In New York, until 01:00 on Saturday 31 January.',
    );
  });

  it('keeps what awaits its date beside what has one, without a button for it', () => {
    const items = [awaitingItem('es', 'MX'), cardItem('es', '3a'), cardItem('es', '4a')];
    const text = toPlainText(reminderCard(card('es', 'CR', { items })));
    expect(text).toContain('Dos aportes de Costa Rica, a más tardar el viernes 30 de enero de 2015');
    expect(text).toContain(
      '○ 3b La propuesta actualizada, junto con México · sin fecha, antes de la próxima reunión del GRCM',
    );
    expect(text).toContain('; 3b se remite por conducto de la Secretaría Técnica.');
    expect(text).toContain('[Enviar] entregar 3a, 4a\n');
  });

  it.each([
    ['en', 1, 'One contribution from Honduras by Friday 30 January 2015'],
    ['en', 3, 'Three contributions from Honduras by Friday 30 January 2015'],
    ['es', 1, 'Un aporte de Honduras, a más tardar el viernes 30 de enero de 2015'],
    ['es', 3, 'Tres aportes de Honduras, a más tardar el viernes 30 de enero de 2015'],
  ] as const)('has one heading for any number of items (%s, %i)', (language, count, heading) => {
    const items = ['3a', '4a', '5a'].slice(0, count).map((ref) => cardItem(language, ref));
    expect(headingOf(card(language, 'HN', { items }))).toBe(heading);
  });

  it.each([
    [
      'en',
      'Two contributions from Honduras, the first by Friday 30 January 2015',
      'by Friday 13 February 2015',
    ],
    [
      'es',
      'Dos aportes de Honduras; el primero, a más tardar el viernes 30 de enero de 2015',
      'hasta el viernes 13 de febrero de 2015',
    ],
  ] as const)('names each day where they differ (%s)', (language, heading, later) => {
    const items = [cardItem(language, '3a'), cardItem(language, '4a', { lastValidDay: day('2015-02-13') })];
    const facts = card(language, 'HN', { items });
    expect(headingOf(facts)).toBe(heading);
    expect(toPlainText(reminderCard(facts))).toContain(` · ${later}`);
  });

  it.each([
    ['en', 'One contribution from Mexico, no date yet', 'submit 3b'],
    ['es', 'Un aporte de México, sin fecha todavía', 'entregar 3b'],
  ] as const)('may hold nothing but what awaits its date (%s)', (language, heading, words) => {
    const facts = card(language, 'MX', { items: [awaitingItem(language, 'CR')] });
    expect(headingOf(facts)).toBe(heading);
    expect(toPlainText(reminderCard(facts))).toContain(`] ${words}\n`);
  });
});

describe('what two countries owe together', () => {
  const change = { cause: 'event', from: null, to: day('2015-11-11'), reason: null } as const;
  const dated = awaitingItem('en', 'MX', { lastValidDay: change.to, change });

  it('says before which meeting its date is where that has moved it', () => {
    const moved = card('en', 'CR', { occasion: 'changed', items: [dated] });
    expect(toPlainText(reminderCard(moved))).toContain(
      '3b The updated proposal, together with Mexico · before the next RCGM meeting\n',
    );
    const extended = { ...dated, change: { ...change, cause: 'extension' as const } };
    expect(toPlainText(reminderCard({ ...moved, items: [extended] }))).not.toContain('RCGM');
  });

  it('is not for one of them to have no comments on', () => {
    expect(toPlainText(reminderCard(card('en', 'CR', { items: [dated] })))).not.toContain('No comments');
    const both = card('en', 'CR', { items: [cardItem('en', '3a'), dated] });
    expect(toPlainText(reminderCard(both))).toContain(
      '[Submit] submit 3a, 3b\n[No comments] submit 3a no comments\n',
    );
  });
});

describe('a rung', () => {
  const of = (settled: number) => ({ count: { settled, of: 11 } });

  it('counts the days that are left', () => {
    const items = [cardItem('es', '3a', of(4)), cardItem('es', '4a', of(2))];
    const facts = card('es', 'HN', { occasion: 'rung', today: day('2015-01-16'), items });
    expect(headingOf(facts)).toBe('Honduras: quedan 14 días para 3a y 4a — viernes 30 de enero de 2015');
    expect(toPlainText(reminderCard(facts))).toContain(
      `● 3a ${PROPOSAL_ES} · 4 de 11 recibidos\n● 4a ${NOTE_ES} · 2 de 11 recibidos`,
    );
  });

  it.each([
    ['en', '2015-01-29', 'Belize: 1 day left for 3a and 4a — Friday 30 January 2015'],
    ['en', '2015-01-30', 'Belize: today is the last day for 3a and 4a — Friday 30 January 2015'],
    ['en', '2015-02-02', 'Belize: 3a and 4a pending since 30 January'],
    ['es', '2015-01-29', 'Belice: queda 1 día para 3a y 4a — viernes 30 de enero de 2015'],
    ['es', '2015-01-30', 'Belice: hoy es el último día para 3a y 4a — viernes 30 de enero de 2015'],
    ['es', '2015-02-02', 'Belice: 3a y 4a, pendientes desde el 30 de enero'],
  ] as const)('says how things stand on the day it is phrased (%s, %s)', (language, today, heading) => {
    expect(headingOf(card(language, 'BZ', { occasion: 'rung', today: day(today) }))).toBe(heading);
  });

  it.each([
    ['en', 'Dominican Republic: 3a and 4a until the end of Friday 30 January 2015 in Costa Rica'],
    [
      'es',
      'República Dominicana: 3a y 4a hasta el final del viernes 30 de enero de 2015, hora de Costa Rica',
    ],
  ] as const)('calls no day today that is over where the reader is (%s)', (language, heading) => {
    const facts = card(language, 'DO', {
      occasion: 'rung',
      today: day('2015-01-30'),
      readersDay: day('2015-01-31'),
    });
    expect(headingOf(facts)).toBe(heading);
    expect(toPlainText(reminderCard(facts))).not.toMatch(/today|hoy/);
  });

  it('says once, quietly, that it was missed and that it may be there twice', () => {
    const facts = card('es', 'HN', {
      occasion: 'rung',
      today: day('2015-01-27'),
      missedDay: day('2015-01-23'),
      uncertain: true,
    });
    expect(headingOf(facts)).toContain('quedan 3 días');
    expect(toPlainText(reminderCard(facts))).toContain(
      'Este aviso correspondía al 23 de enero.\n\nEs posible que ya haya recibido este mensaje (n.º 4711).',
    );
    const items = [
      cardItem('es', '3a', { state: 'received', received: received('HN', '2015-01-27') }),
      cardItem('es', '4a'),
    ];
    expect(toPlainText(reminderCard({ ...facts, items }))).toContain('Este aviso correspondía');
    const [settled] = items;
    expect(toPlainText(reminderCard({ ...facts, items: settled ? [settled] : [] }))).not.toContain(
      'correspondía',
    );
  });
});

describe('a card phrased anew', () => {
  it('thanks for one and keeps asking for the other', () => {
    const done = { state: 'received', received: received('HN', '2015-01-20', 'Lesly Zelaya') } as const;
    const facts = card('es', 'HN', { items: [cardItem('es', '3a', done), cardItem('es', '4a')] });
    const text = toPlainText(reminderCard(facts));
    expect(text).toContain(
      '✓ 3a recibido de Honduras el martes 20 de enero de 2015 · acuse RCM-2015-0007 · por Lesly Zelaya\n' +
        '● 4a sigue pendiente, hasta el viernes 30 de enero de 2015',
    );
    expect(text).toContain('[Enviar] entregar 4a\n');
  });

  it('has no button once everything is settled', () => {
    const done = { state: 'received', received: received('HN', '2015-02-01') } as const;
    const message = reminderCard(card('en', 'HN', { items: [cardItem('en', '3a', done)] }));
    expect(message.parts.some(({ kind }) => kind === 'buttons')).toBe(false);
    expect(toPlainText(message)).toContain(
      '✓ 3a received from Honduras on Sunday 1 February 2015, after the date · receipt RCM-2015-0007',
    );
  });

  it('names the partner who settled a joint one', () => {
    const item = awaitingItem('en', 'CR', { state: 'received', received: received('CR', '2015-01-20') });
    expect(toPlainText(reminderCard(card('en', 'MX', { items: [item] })))).toContain(
      '✓ 3b received from Costa Rica on Tuesday 20 January 2015',
    );
  });
});

function headingOf(facts: Parameters<typeof reminderCard>[0]): string | undefined {
  const part = reminderCard(facts).parts.find(({ kind }) => kind === 'heading');
  return part !== undefined && 'text' in part ? part.text : undefined;
}
