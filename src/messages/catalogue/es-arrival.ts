import type { arrivalEn } from './en-arrival.ts';
import { de } from './spanish.ts';

export const arrivalEs = {
  asked: (facts) => `${facts.party} comunica que envió ${facts.ref} por correo: ¿llegó?`,
  recorded: (facts) =>
    `Se registró el ${facts.day}${facts.name === null ? '' : ` por ${facts.name}`}, acuse ${facts.receipt}.`,
  untilThen: 'Mientras no se confirme, cuenta como recibido, por confirmar.',
  note: (note) => `Nota: «${note}»`,
  arrived: 'Llegó',
  notArrived: 'No llegó',
  arrivedWords: (number) => `elegir ${number} llegó`,
  notArrivedWords: (number) => `elegir ${number} no llegó`,
  decided: {
    arrived: (by, day) => `Elegido${by} el ${day}: llegó.`,
    'not-arrived': (by, day) => `Elegido${by} el ${day}: no llegó.`,
  },
  by: (name) => ` por ${name}`,
  moot: 'Ya no hace falta responder: mientras tanto se retiró, se envió de nuevo o dejó de solicitarse.',
  before: (ref, party) => `${ref} ${de(party)}: ya se había elegido`,
  noLonger: (ref, party) => `${ref} ${de(party)}: ya no hace falta responder`,
  hasArrived: (ref, party) => `${ref} ${de(party)} llegó`,
  hasNotArrived: (ref, party) => `${ref} ${de(party)} no llegó`,
  confirmed: (receipt) => `El acuse ${receipt} queda confirmado, y el de los funcionarios lo dice.`,
  toSendBack: (words) => `Para devolverlo de todos modos: \`${words}\` y el motivo.`,

  receipt: {
    arrived: (day) => `La Secretaría Técnica confirmó el ${day} que llegó.`,
    'not-arrived': (day) =>
      `La Secretaría Técnica comunicó el ${day} que no ha llegado. Envíelo de nuevo, por favor.`,
    moot: 'Ya no está vigente: se retiró, se devolvió, se envió de nuevo o dejó de solicitarse.',
  },
  officers: 'Lo enviado por correo no ha llegado.',
  toBeConfirmed: 'por confirmar',
} satisfies typeof arrivalEn;
