import { pluralIn } from '../grammar.ts';
import type { ReportedDeliverable } from '../reported-deliverable.ts';
import type { reportEn } from './en-report.ts';
import { a } from './spanish.ts';

const plural = pluralIn('es');

const NUMBERS = [
  ...['ninguno', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
  ...['once', 'doce', 'trece', 'catorce', 'quince', 'dieciséis', 'diecisiete', 'dieciocho'],
  ...['diecinueve', 'veinte'],
];

function number(count: number): string {
  return NUMBERS[count] ?? String(count);
}

function countries(count: number, areMembers: boolean): string {
  const noun = plural(count, 'país', 'países');
  return areMembers ? plural(count, 'País Miembro', 'Países Miembros') : noun;
}

/** "sus observaciones a la propuesta": the number is that of what is sent. */
function own({ bare, isPlural }: ReportedDeliverable): string {
  return `${isPlural ? 'sus' : 'su'} ${bare}`;
}

function pronoun(what: ReportedDeliverable | null): string {
  if (what === null) return 'lo';
  if (what.isFeminine) return what.isPlural ? 'las' : 'la';
  return what.isPlural ? 'los' : 'lo';
}

export const reportEs = {
  heading: (meeting) => `Para el próximo informe, sobre ${meeting}`,
  nothing: 'Nada de ello obliga a nadie, así que no hay nada que informar.',
  languages: { en: 'En inglés', es: 'En español' },
  unconfirmed: (ref, parties) =>
    `${ref}: falta confirmar que llegó lo que ${parties} comunicó haber enviado por correo.`,
  numbered: (agreement, text) => `${agreement}. ${text}`,
  allMembers: (count) => `los ${number(count)} ${countries(count, true)}`,

  thanks: ({ submitted, noComments, what, ref, isJoint }) => {
    const sent = what === null ? `lo solicitado (${ref})` : own(what);
    const thanked = `${a(submitted.names)} el envío ${isJoint ? 'conjunto ' : ''}de ${sent}`;
    const said = `${a(noComments.names)} haber comunicado que no ${plural(noComments.count, 'tenía', 'tenían')} observaciones`;
    if (noComments.count === 0) return `Agradecer ${thanked}.`;
    return submitted.count === 0 ? `Agradecer ${said}.` : `Agradecer ${thanked}, y ${said}.`;
  },
  counted: ({ what, settled, of, areMembers, onlySubmitted, day }) => {
    const isOne = settled === 1 && of > 1;
    const whole = `los ${number(of)} ${countries(of, areMembers)}`;
    const who = settled === of ? whole : `${number(settled)} de ${whole}`;
    const had = isOne ? 'había' : 'habían';
    const done = onlySubmitted ? `${pronoun(what)} ${had} remitido` : `${had} respondido`;
    return `Al ${day} ${done} ${who}.`;
  },
  awaited: ({ what, ref, owners, isOne }) =>
    `Quedar a la espera de que ${owners} ${isOne ? 'remita' : 'remitan'} ${what === null ? `lo solicitado (${ref})` : own(what)}.`,
} satisfies typeof reportEn;
