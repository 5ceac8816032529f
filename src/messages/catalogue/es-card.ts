import { pluralIn } from '../grammar.ts';
import type { cardEn } from './en-card.ts';
import { a, de } from './spanish.ts';

const plural = pluralIn('es');

const NUMBERS = ['Ningún', 'Un', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis', 'Siete', 'Ocho', 'Nueve', 'Diez'];

function contributions(count: number): string {
  return `${NUMBERS[count] ?? count} ${plural(count, 'aporte', 'aportes')}`;
}

function ending(count: number): string {
  return plural(count, '', 's');
}

export const cardEs = {
  signature: (conference) => `Secretaría Técnica ${de(conference)}`,
  automatic: 'mensaje automático',
  number: (shortNumber) => `n.º ${shortNumber}`,
  noLongerYours: (refs) => `Este mensaje sobre ${refs} ya no le corresponde: su cargo ha cambiado.`,
  copy: 'Recibe este mensaje en calidad de suplente, para su conocimiento.',
  missed: (day) => `Este aviso correspondía al ${day}.`,
  uncertain: (shortNumber) => `Es posible que ya haya recibido este mensaje (n.º ${shortNumber}).`,
  submit: 'Enviar',
  noComments: 'Sin observaciones',
  submitWords: (refs) => `entregar ${refs}`,
  noCommentsWords: (refs) => `entregar ${refs} sin observaciones`,

  nudge: (party) => `La Secretaría Técnica agradecería tener noticias ${de(party)}.`,

  firstLine: {
    by: (refs, day) => `${refs} hasta el ${day}`,
    later: (refs) => `; después, ${refs}`,
    count: (count) => contributions(count).toLowerCase(),
    of: (settled, of) => `${settled} de ${of}`,
  },

  heading: {
    opening: (facts) => `${contributions(facts.count)} ${de(facts.party)}, a más tardar el ${facts.day}`,
    openingOnSeveralDays: (facts) =>
      `${contributions(facts.count)} ${de(facts.party)}; el primero, a más tardar el ${facts.day}`,
    openingWithoutDate: (facts) => `${contributions(facts.count)} ${de(facts.party)}, sin fecha todavía`,
    daysLeft: (facts) =>
      `${plural(facts.days, 'queda 1 día', `quedan ${facts.days} días`)} para ${facts.refs} — ${facts.day}`,
    lastDay: (facts) => `hoy es el último día para ${facts.refs} — ${facts.day}`,
    endsElsewhere: (facts) => `${facts.refs} hasta el final del ${facts.day}, hora de ${facts.place}`,
    received: (refs, count) => `${refs} recibido${ending(count)}`,
    pending: (refs, count) => `${refs} pendiente${ending(count)}`,
    pendingSince: (facts) => `${facts.refs}, pendiente${ending(facts.count)} desde el ${facts.day}`,
    awaiting: (refs) => `${refs} sin fecha todavía`,
    newDate: (facts) => `nueva fecha para ${facts.refs} — ${facts.day}`,
    firstDate: (facts) => `${facts.refs} ya ${plural(facts.count, 'tiene', 'tienen')} fecha — ${facts.day}`,
    newDates: (refs) => `nuevas fechas para ${refs}`,
    nothing: 'nada pendiente',
  },

  agreed: {
    by: (facts) => `${facts.body} así lo acordó${facts.where}.`,
    bySomebody: (facts) => `Así se acordó${facts.where}.`,
    place: (place) => ` en ${place}`,
    day: (day) => ` el ${day}`,
  },

  goes: {
    to: (recipient) => a(recipient),
    through: (channel) => `por conducto ${de(channel)}`,
    all: (count, where) =>
      `${{ 1: 'Se remite', 2: 'Ambos se remiten' }[count] ?? 'Todos se remiten'} ${where}`,
    some: (facts) => `${facts.refs} se remite${plural(facts.count, '', 'n')} ${facts.where}`,
    endOfThatDay: (place) => `a más tardar al final de ese día, hora de ${place}`,
    endOfEachDay: (place) => `a más tardar al final de cada día, hora de ${place}`,
    untilThatDay: (place) => `Hasta el final de ese día, hora de ${place}.`,
    untilEachDay: (place) => `Cada uno hasta el final de su día, hora de ${place}.`,
    elsewhere: (facts) => `En ${facts.place}, hasta ${facts.time} del ${facts.day}.`,
  },

  item: {
    together: (partners) => `, junto con ${partners}`,
    received: (settled, of) => `${settled} de ${of} recibido${ending(of)}`,
    by: (day) => `hasta el ${day}`,
    since: (day) => `pendiente desde el ${day}`,
    stillPending: (day) => `sigue pendiente, hasta el ${day}`,
    receivedFrom: (party, day) => `recibido ${de(party)} el ${day}`,
    noComments: (party, day) => `sin observaciones ${de(party)}, el ${day}`,
    noObjection: (party) => `sin objeción ${de(party)}`,
    notApplicable: (party) => `no corresponde ${a(party)}`,
    superseded: 'sustituido por un acuerdo posterior',
    ended: 'ya no se solicita',
    endedBecause: (reason) => `ya no se solicita: «${reason}»`,
    afterTheDate: ', después de la fecha',
    receipt: (number) => `acuse ${number}`,
    person: (name) => `por ${name}`,
    settledWithoutDetail: 'recibido',
  },

  quote: (agreement, text) => `Acuerdo ${agreement}: «${text}»`,
} satisfies typeof cardEn;
