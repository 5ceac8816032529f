import { pluralIn } from '../grammar.ts';
import type { statusEn } from './en-status.ts';
import { a, de } from './spanish.ts';

const plural = pluralIn('es');

function ending(count: number): string {
  return plural(count, '', 's');
}

export const statusEs = {
  pending: (count) => `${count} pendiente${ending(count)}`,
  received: (count) => `${count} recibido${ending(count)}`,
  of: (settled, of) => `${settled} de ${of} recibido${ending(of)}`,
  counted: (settled, of) => `${settled} de ${of}`,
  nothingPending: (party) => `${party} no tiene nada pendiente`,
  next: (conference, what) => `Lo próximo en ${conference}: ${what}.`,
  later: 'Más adelante:',
  daysLeft: (days) => {
    if (days === 0) return 'hoy';
    return plural(days, 'queda 1 día', `quedan ${days} días`);
  },
  pendingSince: (day) => `pendiente desde el ${day}`,
  receivedOn: (day) => `recibido el ${day}`,
  notApplicable: 'no corresponde',
  superseded: 'ya no se solicita',
  noComments: (day) => `sin observaciones, el ${day}`,
  noObjection: 'sin objeción',
  inForce: (conference, count) =>
    `${conference}: ${count} ${plural(count, 'compromiso', 'compromisos')} en vigor`,
  unreached: 'No se pudo contactar',
  nothingInForce: (conference) => `${conference}: todavía no hay nada en vigor`,
  columns: { ref: 'Ref.', what: 'Qué', by: 'Hasta', received: 'Recibidos', pending: 'Pendientes' },
  countries: (count) => `${count} ${plural(count, 'país', 'países')}`,
  until: (day) => `hasta el ${day}`,
  dateWas: (day) => `la fecha era el ${day}`,
  pendingNames: (names) => `Pendientes: ${names}.`,
  pendingCount: (count) => `Pendientes: ${count}.`,
  pages: {
    page: (page, pages) => `Página ${page} de ${pages}`,
    next: 'Página siguiente',
    words: (asked, page) => `${asked} página ${page}`,
  },
  toSee: (ref) => `Para ver su texto: \`ver ${ref}\`.`,

  owners: {
    each: (members) => `cada uno de los ${members} Países Miembros`,
    jointly: (names) => `${names}, conjuntamente`,
  },
  agreements: {
    heading: (place, count) => `${place}: ${count} ${plural(count, 'acuerdo', 'acuerdos')}`,
    draft: 'Es un borrador: nada de esto está en vigor.',
    obligesNobody: 'Ninguno obliga a nadie.',
    numbered: (number, text) => `${number}. ${text}`,
  },
  show: {
    asked: (owners, where) => `Se solicita ${a(owners)}${where === '' ? '' : `; se remite${where}`}.`,
    by: (day, place) => `A más tardar el ${day}, hasta el final de ese día, hora ${de(place)}.`,
    agreedIn: (meeting, slug) => `Acordado en ${meeting} (\`${slug}\`).`,
    agreement: (number, text) => `Acuerdo ${number}: «${text}»`,
    readFrom: (text) => `Leído en: «${text}»`,
    addedBySecretariat: 'Lo añadió la Secretaría.',
    dependsOn: (ref) => `Se basa en ${ref}.`,
    own: (party, state) => `${party}: ${state}.`,
    ownPending: 'pendiente',
    ownSettled: 'recibido',
    byMail: 'por correo',
    byMailUnconfirmed: 'por correo, a la espera de confirmación',
    noComments: 'sin observaciones',
    person: (name) => `por ${name}`,
    note: (note) => `Nota: «${note}»`,
  },
  dates: {
    next: (ref, day) => `Próxima fecha: ${ref} hasta el ${day}`,
    none: (days) =>
      days === null
        ? 'No hay fechas por delante'
        : `No hay fechas en ${plural(days, 'el próximo día', `los próximos ${days} días`)}`,
    within: (days) => `Las fechas ${plural(days, 'del próximo día', `de los próximos ${days} días`)}:`,
    all: 'Las próximas fechas:',
    awaiting: 'Sin fecha todavía:',
  },
} satisfies typeof statusEn;
