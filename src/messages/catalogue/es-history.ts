import type { Rung } from '../../domain/ladder.ts';
import { withoutStop } from '../grammar.ts';
import type {
  HistorySay,
  HistoryTexts,
  LinkEnded,
  LostMessage,
  NotSentReason,
  SubmissionRecorded,
} from '../history-events.ts';
import type { historyEn } from './en-history.ts';
import { reviewEs } from './es-review.ts';
import { a, de } from './spanish.ts';

function rungName(rung: Rung): string {
  switch (rung) {
    case 'opening':
      return 'El primer mensaje';
    case 'd14':
      return 'El aviso de 14 días antes';
    case 'd7':
      return 'El aviso de 7 días antes';
    case 'd1':
      return 'El aviso de la víspera';
    case 'changed':
      return 'El aviso de la nueva fecha';
    case 'note':
      return 'La nota de cortesía';
    default:
      return 'Un aviso a solicitud de la Secretaría';
  }
}

const REASONS: Readonly<Record<NotSentReason, string>> = {
  opening: 'el primer mensaje ya lo dice',
  'before-it-began': 'su hora ya había pasado cuando el compromiso entró en vigor',
  'past-at-publication': 'la fecha ya había pasado al publicar',
  'after-the-last-valid-day': 'el último día ya había pasado',
  settled: 'ya se había recibido',
  'date-changed': 'la fecha había cambiado',
  'no-longer-an-officer': 'la persona ya no ejerce como enlace',
  nobody: 'no había a quién escribir',
  'no-chat-account': 'no se conoce ninguna cuenta de mensajería',
  'no-mail-configured': 'el correo electrónico no está configurado',
  'refused-by-the-platform': 'la plataforma no lo aceptó',
  missed: 'su horario ya había terminado; sale con el mensaje siguiente',
  'nobody-reachable': 'no había por dónde escribir',
  'told-already': 'ya se conocía esa fecha',
  other: 'por otro motivo',
};

function by(name: string | null): string {
  return name === null ? ' desde la terminal' : ` por ${name}`;
}

/** Who said it, and of which country. */
function whatCameIn({ submission, bySecretariat, by: who }: SubmissionRecorded, party: string): string {
  if (bySecretariat) {
    const how = {
      document: 'el aporte',
      'no-comments': 'que no hay observaciones',
      'by-mail': 'el envío por correo',
    };
    return `La Secretaría (${who ?? 'desde la terminal'}) registró ${how[submission]} ${de(party)}`;
  }
  const how = {
    document: 'remitió el aporte',
    'no-comments': 'comunicó que no hay observaciones',
    'by-mail': 'remitió por correo el aporte',
  };
  return `${who ?? 'Un enlace'} ${how[submission]} ${de(party)}`;
}

function because(reason: string | null): string {
  return reason === null ? '' : ` Motivo: «${reason}»`;
}

const WHY: Readonly<Record<string, string>> = {
  'no-account': 'no se conoce ninguna cuenta',
  'not-connected': 'esa plataforma no está conectada',
  'no-answer': 'no hubo respuesta',
  'place-rests': 'había pedido esperar',
  'rate-limited': 'había pedido esperar',
  received: 'otro enlace tiene el mensaje',
  'on-its-way': 'otro enlace puede recibirlo todavía',
  newcomer: 'quien ingresó después recibe un primer mensaje',
  'no-alternate-left': 'no queda nadie más',
  'no-mail-configured': 'el correo electrónico no está configurado',
  'nobody-reachable': 'no había por dónde escribir',
};

/** In our words where the reason is ours, else as the platform called it. */
function why(reason: string): string {
  return WHY[reason] ?? `\`${reason}\``;
}

function linkName(link: string, say: HistorySay): string {
  if (link === 'chat') return 'en una plataforma de mensajería';
  return link === 'e-mail' ? 'por correo electrónico' : `en ${say.platform(link)}`;
}

function linkEnded({ link, outcome, reason, to }: LinkEnded, say: HistorySay): string {
  const who = say.people([to]);
  if (link === 'alternates') return `No se escribió a ningún suplente en lugar de ${who}: ${why(reason)}.`;
  const where = linkName(link, say);
  if (outcome === 'skipped') return `No se intentó ${where} para ${who}: ${why(reason)}.`;
  const became = {
    final: 'no fue aceptado',
    passing: 'no llegó a tiempo',
    uncertain: 'no se sabe si llegó',
  };
  return `Se intentó ${where} para ${who}: ${became[outcome]} (${why(reason)}).`;
}

const LOST: Readonly<Record<LostMessage, string>> = {
  receipt: 'El acuse',
  confirmation: 'La confirmación',
  message: 'Un mensaje',
};

const events: HistoryTexts = {
  'link-ended': linkEnded,
  'passed-on': ({ to, people }, say) =>
    `En lugar de ${say.people([to])} se escribió a ${say.people(people)}, en suplencia.`,
  'secretariat-told': ({ party }, say) =>
    `Se avisó a la Secretaría de que por ${say.party(party)} no había a quién escribir.`,
  'receipt-kept-back': ({ receiptNumber, to }, say) =>
    `El acuse ${receiptNumber} no se envió a ${say.people([to])}, que había dejado el cargo.`,
  'message-lost': ({ what, to, reason }, say) =>
    `${LOST[what]} para ${say.people([to])} no llegó a nadie: ${why(reason)}.`,
  'report-imported': ({ language, by: who }) =>
    `El informe se leyó en ${reviewEs.languages[language]}${by(who)}.`,
  'draft-corrected': ({ field, from, to, by: who }, say) =>
    `Corregido en el borrador${by(who)}, ${reviewEs.fields[field]}: de «${say.value(from)}» a «${withoutStop(say.value(to))}».`,
  'draft-added': ({ by: who }) => `Añadido al borrador${by(who)}.`,
  'draft-asked': ({ by: who }) =>
    `Lo solicitó la Secretaría${who === null ? ', desde la terminal' : ` (${who})`}, en borrador.`,
  published: ({ by: who }) => `Publicado${by(who)}.`,
  'due-computed': ({ due, evidence, lastValidDay }, say) => {
    const from = evidence === null ? '' : `, según «${withoutStop(evidence.text)}»`;
    if (lastValidDay !== null) return `El último día es el ${say.day(lastValidDay)}${from}.`;
    return due === null ? `No hay fecha fijada${from}.` : `Sin fecha todavía: ${say.due(due)}${from}.`;
  },
  'reminder-delivered': ({ rung, people, missedDay }, say) => {
    const meant = missedDay === null ? '' : ` Correspondía al ${say.beside(missedDay)}.`;
    return `${rungName(rung)} llegó a ${say.people(people)}.${meant}`;
  },
  'reminder-planned': ({ rung, day, parties }, say) =>
    `${rungName(rung)} está previsto para el ${say.day(day)}, para ${say.parties(parties)}.`,
  'reminder-not-sent': ({ rung, reason, parties }, say) =>
    `${rungName(rung)} no se envió ${a(say.parties(parties))}: ${REASONS[reason]}.`,
  'submission-recorded': (event, say) => {
    const { party, receiptNumber, replaces } = event;
    const what = whatCameIn(event, say.party(party));
    const instead = replaces === null ? '' : `, en lugar de ${replaces}`;
    const on = event.receivedOn === say.today ? '' : ` recibido el ${say.day(event.receivedOn)},`;
    return `${what};${on} acuse ${receiptNumber}${instead}.`;
  },
  'date-changed': ({ cause, from, to, reason, parties, by: who }, say) => {
    const what = { extension: 'Ampliado', correction: 'Corregido', event: 'Cambió con su reunión' }[cause];
    const day = to === null ? 'ya no tiene fecha' : `el último día es el ${say.day(to)}`;
    const was = from === null ? '' : ` (era el ${say.day(from)})`;
    const whom = parties === null ? '' : `, para ${say.parties(parties)}`;
    return `${what}${by(who)}${whom}: ${day}${was}.${because(reason)}`;
  },
  'time-requested': ({ party, until, reason, by: who }, say) =>
    `${say.atStart(say.party(party))} solicitó más tiempo, hasta el ${say.day(until)}${by(who)}.${because(reason)}`,
  'time-decided': ({ party, until, by: who }, say) =>
    until === null
      ? `No se concedió más tiempo ${a(say.party(party))}${by(who)}.`
      : `Se concedió más tiempo ${a(say.party(party))}, hasta el ${say.day(until)}${by(who)}.`,
  'submission-taken-back': ({ as, party, receiptNumber, reason, by: who }, say) => {
    if (as === 'not-arrived') {
      return `No había llegado lo que ${say.party(party)} envió por correo (acuse ${receiptNumber}); registrado${by(who)}.`;
    }
    const what =
      as === 'returned' ? `se devolvió ${a(say.party(party))}` : `se retiró, por ${say.party(party)}`;
    return `Lo del acuse ${receiptNumber} ${what}${by(who)}.${because(reason)}`;
  },
  'mail-confirmed': ({ party, receiptNumber, by: who }, say) =>
    `Llegó lo que ${say.party(party)} envió por correo (acuse ${receiptNumber}); registrado${by(who)}.`,
  ended: ({ parties, reason, by: who }, say) =>
    `Ya no se solicita ${a(say.parties(parties))}${by(who)}.${because(reason)}`,
  'corrected-in-force': ({ field, owners, by: who }, say) => {
    const change = owners === null ? '' : `: ${say.parties(owners.to)} (antes, ${say.parties(owners.from)})`;
    return `Corregido${by(who)}: ${reviewEs.fields[field]}${change}.`;
  },
  'receipt-sent': ({ receiptNumber, people }, say) =>
    `El acuse ${receiptNumber} llegó a ${say.people(people)}.`,
  'confirmation-posted': ({ place, parties }, say) => `En ${place} se agradeció ${a(say.parties(parties))}.`,
  'notice-sent': ({ notice, people }, say) =>
    ({
      'all-received': `Se avisó a ${say.people(people)} de que todo se recibió.`,
      'nobody-reachable': `Se avisó a ${say.people(people)} de que no hay a quién escribir.`,
      'by-mail': `Se preguntó a ${say.people(people)} si había llegado por correo.`,
    })[notice],
};

export const historyEs = {
  title: (ref, meeting) => `Historial de ${ref}, ${meeting}`,
  nothing: 'Todavía no ha ocurrido nada.',
  zone: (zone) => `Las horas son ${zone.replace(/^hora de/u, 'de')}.`,
  events,
} satisfies typeof historyEn;
