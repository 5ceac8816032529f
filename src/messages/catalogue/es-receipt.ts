import { pluralIn } from '../grammar.ts';
import type { receiptEn } from './en-receipt.ts';
import { a, de } from './spanish.ts';

const plural = pluralIn('es');

export const receiptEs = {
  heading: (number) => `Acuse de recibo ${number}`,
  received: (facts) => `${facts.refs} recibido${plural(facts.count, '', 's')} ${de(facts.parties)}`,
  deadline: (day) => `plazo: ${day}`,
  submitted: (facts) => `${facts.party} remitió ${facts.what} el ${facts.when}.`,
  noComments: (facts) =>
    `${facts.party} no tiene observaciones sobre ${facts.what}; así se registró el ${facts.when}.`,
  byMail: (facts) => `${facts.party} envió ${facts.what} por correo; así se registró el ${facts.when}.`,
  onBehalf: {
    document: (facts) =>
      `La Secretaría Técnica registró ${facts.what} en nombre ${de(facts.party)}, recibido el ${facts.when}.`,
    'no-comments': (facts) =>
      `La Secretaría Técnica registró que ${facts.party} no tiene observaciones sobre ${facts.what}, según comunicó el ${facts.when}.`,
    'by-mail': (facts) =>
      `La Secretaría Técnica registró ${facts.what} en nombre ${de(facts.party)}, recibido por correo el ${facts.when}.`,
  },
  what: (ref, deliverable) => `${ref} (${deliverable})`,
  when: (facts) => `${facts.day} a ${facts.time}, ${facts.zone}`,
  recordedOn: (day) => `Se registró el ${day}.`,
  inTime: 'Dentro del plazo.',
  afterTheDate: (facts) => `Recibido el ${facts.day}; la fecha era el ${facts.due}.`,
  toBeConfirmed: 'A la espera de confirmación de la Secretaría Técnica.',
  countsAs: (day, zone) => `Cuenta como recibido el ${day}, ${zone}.`,
  replaces: 'Sustituye lo enviado anteriormente.',
  document: (link) => `Documento: ${link}`,
  note: (note) => `Nota: «${note}»`,
  sentBy: (name) => `Enviado por ${name}`,
  toCorrect: (ref) =>
    `Para corregirlo, envíelo de nuevo; para retirarlo, escriba \`retirar ${ref}\` y el motivo.`,
  refFor: (ref, country) => `${ref} por ${country}`,
  toCorrectOne:
    'Para corregir alguno, envíelo de nuevo; para retirarlo, escriba `retirar`, su referencia y el motivo.',
  toCorrectOneFor:
    'Para corregir alguno, envíelo de nuevo; para retirarlo, escriba `retirar`, su referencia, `por` y el país, y el motivo.',

  confirmation: {
    heading: (facts) => `${facts.ref} · recibido ${de(facts.parties)} — ${facts.settled} de ${facts.of}`,
    thanks: (parties) => `Agradecemos ${a(parties)}.`,
  },

  notice: {
    allReceived: (facts) => `${facts.ref} · ${facts.settled} de ${facts.of} recibidos al ${facts.day}`,
    theDate: (meeting, day) => `${meeting}: la fecha es el ${day}.`,
    toSee: (refs) => `Para ver lo remitido: ${refs.map((ref) => `\`ver ${ref}\``).join(', ')}.`,
    nobodyReachable: (parties) => `Por ${parties} no hay a quién escribir`,
    since: (day) => `desde el ${day}`,
    waiting: (refs, count) => `${refs} espera${plural(count, '', 'n')}`,
    toReach:
      'Lo que espera sale en cuanto se pueda escribir a alguien. Para añadir personas: `directorio importar` con el archivo.',
  },
} satisfies typeof receiptEn;
