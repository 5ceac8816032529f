import { describe, expect, it } from 'vitest';
import { statusMine } from '../../src/messages/answers/status-mine.ts';
import { channelConfirmation } from '../../src/messages/channel-confirmation.ts';
import { allReceivedNotice } from '../../src/messages/notices.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { receipt } from '../../src/messages/receipt.ts';
import { refusalText } from '../../src/messages/refusals.ts';
import { at, day, deliverable, rcm, receiptOf, settingOf, submission } from '../../src/samples/managua.ts';

const PROPOSAL_ES =
  'Observaciones a la propuesta de Costa Rica de un Acuerdo Regional de Cooperación para la protección de los derechos humanos de las personas migrantes';
const NOTE_ES =
  'Insumos para la nota conceptual de Nicaragua sobre un taller de protección consular de las personas trabajadoras migrantes';

describe('a receipt', () => {
  const note = 'Versión aprobada por Cancillería';

  it('says what arrived, when, and that it came in time', () => {
    expect(toPlainText(receipt(receiptOf('es', [submission('es', '3a', { note })])))).toBe(
      `Honduras: 3a recibido · plazo: 30 de enero de 2015 · 8 de 11

Acuse de recibo RCM-2015-0007

Honduras remitió 3a (${PROPOSAL_ES}) el martes 20 de enero de 2015 a las 10:14, hora de Tegucigalpa. Dentro del plazo.

Documento: https://cancilleria.example/observaciones-hn.pdf · Nota: «Versión aprobada por Cancillería»

Para corregirlo, envíelo de nuevo; para retirarlo, escriba \`retirar 3a\` y el motivo.`,
    );
  });

  it('tells colleagues who sent it, and waits for what went by mail', () => {
    const byMail = submission('es', '3a', { kind: 'by-mail', confirmed: false, link: null });
    const facts = receiptOf('es', [byMail], { audience: 'colleague', shortNumber: 9 });
    const text = toPlainText(receipt(facts));
    expect(text).toContain('A la espera de confirmación de la Secretaría Técnica.');
    expect(text).not.toContain('Dentro del plazo');
    expect(text).toContain('Enviado por Lesly Zelaya');
  });

  it('says of what came after the date both days and no more', () => {
    const after = { receivedOn: day('2015-02-01'), recordedAt: at('2015-02-01T16:14:00.000Z') };
    expect(toPlainText(receipt(receiptOf('es', [submission('es', '3a', after)])))).toContain(
      'Recibido el 1 de febrero; la fecha era el 30 de enero.',
    );
  });

  it('tells the secretariat how to take back for a country, and the country how to take back its own', () => {
    const recorded = submission('en', '3a', { party: 'DO', recordedBySecretariat: true });
    const asked = (audience: 'submitter' | 'colleague', ...submissions: (typeof recorded)[]) =>
      toPlainText(receipt(receiptOf('en', submissions, { audience })));
    expect(asked('submitter', recorded)).toContain(
      'type `withdraw 3a for Dominican Republic` and the reason.',
    );
    expect(asked('submitter', recorded, recorded)).toContain('`for` and the country, and the reason.');
    expect(asked('colleague', recorded)).toContain('type `withdraw 3a` and the reason.');
    expect(asked('colleague', recorded, recorded)).toContain('type `withdraw`, its ref and the reason.');
    expect(asked('colleague', recorded)).not.toContain('Sent by');
    expect(asked('colleague', submission('en', '3a'))).toContain('Sent by');
  });

  it('shows both days where the reader’s calendar is ahead', () => {
    const moment = { receivedOn: day('2015-01-30'), recordedAt: at('2015-01-31T05:30:00.000Z'), party: 'DO' };
    const facts = { ...receiptOf('en', [submission('en', '3a', moment)]), ...settingOf('en', 'DO') };
    expect(toPlainText(receipt(facts))).toContain(
      'on Saturday 31 January 2015 at 01:30, Santo Domingo time. It counts as received on Friday 30 January 2015, Costa Rica time. In time.',
    );
  });
});

describe('a channel', () => {
  const lines = [
    {
      ref: '3a',
      from: ['HN'],
      thanked: ['NI', 'CA', 'CR', 'DO', 'SV', 'GT', 'HN', 'MX'],
      count: { settled: 8, of: 11 },
    },
  ];
  const english = `3a · received from Honduras — 8 of 11

Thank you to Canada, Costa Rica, the Dominican Republic, El Salvador, Guatemala, Honduras, Mexico and Nicaragua.`;
  const spanish = `3a · recibido de Honduras — 8 de 11

Agradecemos a Canadá, Costa Rica, El Salvador, Guatemala, Honduras, México, Nicaragua y la República Dominicana.`;

  it.each([
    ['one language', ['en'], english],
    ['the other', ['es'], spanish],
    ['both in one message', ['en', 'es'], `${english}\n\n${spanish}`],
  ] as const)('reads who is thanked by name and the count, in %s', (_, languages, text) => {
    const [first, ...more] = languages;
    expect(toPlainText(channelConfirmation({ roster: rcm, languages: [first, ...more], lines }))).toBe(text);
  });
});

describe('what an officer or the secretariat is answered', () => {
  it('lists what is pending, what is received and what comes later', () => {
    const one = (ref: string) => ({
      ref,
      deliverable: deliverable('es', ref),
      state: 'pending' as const,
      lastValidDay: day('2015-01-30'),
      due: { date: day('2015-01-30') },
      jointly: [],
      received: null,
      count: { settled: 4, of: 11 },
    });
    const done = { day: day('2015-01-20'), receiptNumber: 'RCM-2015-0007' };
    const items = [
      { ...one('3a'), state: 'received' as const, received: done },
      {
        ...one('3b'),
        lastValidDay: null,
        due: { event: 'next RCGM meeting', relation: 'before' as const },
        jointly: ['CR', 'MX'],
      },
      one('4a'),
    ];
    const facts = { ...settingOf('es', 'HN'), party: 'HN', today: day('2015-01-20'), items, next: null };
    expect(toPlainText(statusMine(facts))).toBe(
      `Honduras: 4a hasta el viernes 30 de enero de 2015 · 4 de 11

Honduras · 1 pendiente, 1 recibido

● 4a ${NOTE_ES} · viernes 30 de enero de 2015 (quedan 10 días)
✓ 3a ${PROPOSAL_ES} · recibido el 20 de enero · RCM-2015-0007

Más adelante:

○ 3b La propuesta actualizada (Costa Rica y México) · sin fecha, antes de la próxima reunión del GRCM

[Enviar] entregar 4a
[Sin observaciones] entregar 4a sin observaciones
[Necesitamos más tiempo] prórroga 4a`,
    );
    const next = { ref: '4a', deliverable: deliverable('es', '4a'), lastValidDay: day('2015-01-30') };
    expect(toPlainText(statusMine({ ...facts, items: [], next }))).toBe(
      `Honduras no tiene nada pendiente\n\nLo próximo en la CRM: 4a ${NOTE_ES}, viernes 30 de enero de 2015.`,
    );
  });

  it('tells the secretariat that everything is in', () => {
    const facts = {
      ...settingOf('en'),
      commitments: [
        {
          ref: '3a',
          count: { settled: 11, of: 11 },
          lastValidDay: day('2015-01-30'),
          lastReceivedOn: day('2015-01-28'),
        },
      ],
      meeting: 'lon-2014-11',
      shortNumber: 5,
    };
    expect(allReceivedNotice(facts).summary).toBe('3a · 11 of 11 received by Wednesday 28 January 2015');
  });

  it.each([
    [
      { refused: 'not-your-country', asked: 'GT', own: 'HN', refs: ['3a'] },
      'Only Guatemala or the secretariat can submit for Guatemala. For Honduras: `submit 3a`.',
      'Por Guatemala solo puede entregar Guatemala o la Secretaría. Por Honduras: `entregar 3a`.',
    ],
    [
      { refused: 'ambiguous-date', typed: '03/04', readings: [day('2015-04-03'), day('2015-03-04')] },
      '"03/04" can be 3 April or 4 March. Please write `3 April`.',
      '«03/04» puede ser el 3 de abril o el 4 de marzo. Escriba `3 de abril`.',
    ],
    [
      {
        refused: 'unknown-ref',
        typed: '3c',
        known: ['3a', '3b', '4a'],
        near: '3a',
        meeting: 'Managua',
        again: null,
      },
      'I know 3a, 3b and 4a of Managua, not 3c. Did you mean 3a?',
      'Conozco 3a, 3b y 4a de Managua, no 3c. ¿Quiso decir 3a?',
    ],
    [
      { refused: 'stranger' },
      'I do not know you yet. If the secretariat gave you a code: `join CODE`.',
      'Todavía no nos conocemos. Si la Secretaría le dio un código: `vincular CÓDIGO`.',
    ],
  ] as const)('says what was wrong and what would work: $refused', (refusal, english, spanish) => {
    expect(refusalText('en', rcm, refusal)).toBe(english);
    expect(refusalText('es', rcm, refusal)).toBe(spanish);
  });
});
