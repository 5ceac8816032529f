import type { FindingKind } from '../../domain/auditor-findings.ts';
import type { UndeliveredKind } from '../operation-facts.ts';
import type { operationEn } from './en-operation.ts';

const what: Readonly<Record<UndeliveredKind, string>> = {
  reminder: 'un aviso',
  receipt: 'un acuse de recibo',
  confirmation: 'una confirmación',
  message: 'un mensaje',
};

const found: Readonly<Record<FindingKind, (count: number, ids: string) => string>> = {
  'duty-without-reason': (count, ids) =>
    `Pendiente sin próxima fecha ni motivo para no tenerla: ${count} (deber ${ids})`,
  'duty-late': (count, ids) => `Más de cinco minutos después de su próxima fecha: ${count} (deber ${ids})`,
  'delivery-late': (count, ids) =>
    `Más de cinco minutos después de su próximo intento: ${count} (envío ${ids})`,
  'settled-with-reminder': (count, ids) =>
    `Recibido, y aún hay un aviso previsto: ${count} (obligación ${ids})`,
  'submission-without-receipt': (count, ids) => `Entregado sin acuse propio: ${count} (entrega ${ids})`,
  'submission-without-audit': (count, ids) =>
    `Entregado sin una sola anotación en el historial: ${count} (entrega ${ids})`,
};

export const operationEs: typeof operationEn = {
  undelivered: {
    heading: (kind, to) => `No se pudo entregar ${what[kind]} para ${to}`,
    channel: (name) => `el canal ${name}`,
    person: (name, party) => `${name} (${party})`,
    reason: (reason) => `El motivo tal como se recibió: \`${reason}\`.`,
    whatToDo:
      'Dónde se puede escribir a cada quien: `directorio`. Un archivo con la cuenta que sirve, leído con `directorio importar`, sustituye la anterior.',
    bindAnother: 'Un canal que sirva se vincula con `canal vincular`, su lugar y la reunión.',
  },
  auditor: {
    heading: 'La revisión de cada hora encontró algo que no debería ser',
    found: (kind, count, ids) => found[kind](count, ids),
    whatToDo:
      'Por favor, entregue este mensaje a quien opera el bot. Se dice una vez; de nuevo solo si vuelve después de haberse resuelto.',
  },
};
