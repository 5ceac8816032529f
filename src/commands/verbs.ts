import { type Act, isForACountry } from '../domain/permissions.ts';

export type VerbName = Act['verb'];

export interface Verb {
  readonly verb: VerbName;
  /** How it is typed, in one word or several, in English and Spanish; accents, capitals and plurals do not matter. */
  readonly typed: readonly string[];
}

/** Every verb, and how it is typed; `handlers.ts` says which file answers it. */
export const VERBS: readonly Verb[] = [
  {
    verb: 'status',
    typed: ['status', 'pending', 'mine', 'pendientes', 'estado'],
  },
  { verb: 'agreements', typed: ['agreements', 'acuerdos'] },
  { verb: 'show', typed: ['show', 'ver', 'mostrar'] },
  { verb: 'dates', typed: ['dates', 'upcoming', 'deadlines', 'fechas', 'plazos'] },
  {
    verb: 'submit',
    typed: [
      ...['submit', 'send', 'deliver', 'received'],
      ...['enviar', 'entregar', 'recibido', 'recibida', 'remitir', 'mandar', 'presentar'],
    ],
  },
  { verb: 'withdraw', typed: ['withdraw', 'undo', 'retirar'] },
  { verb: 'return', typed: ['return', 'send-back', 'send back', 'devolver'] },
  {
    verb: 'extend',
    typed: ['extend', 'more-time', 'more time', 'prórroga', 'prorrogar', 'ampliar', 'más tiempo'],
  },
  { verb: 'remind', typed: ['remind', 'nudge', 'recordar'] },
  { verb: 'choose', typed: ['choose', 'elegir', 'escoger'] },
  { verb: 'share', typed: ['share', 'compartir'] },
  { verb: 'pause', typed: ['pause', 'pausa', 'pausar'] },
  { verb: 'resume', typed: ['resume', 'reanudar'] },
  {
    verb: 'history',
    typed: ['history', 'why', 'log', 'audit', 'historial', 'por qué', 'porqué'],
  },
  {
    verb: 'followup',
    typed: ['followup', 'follow-up', 'follow up', 'seguimiento', 'dar seguimiento'],
  },
  { verb: 'import', typed: ['import', 'leer', 'importar'] },
  { verb: 'ask', typed: ['ask', 'ask for', 'request', 'solicitar', 'pedir'] },
  { verb: 'publish', typed: ['publish', 'publicar'] },
  { verb: 'correct', typed: ['correct', 'corregir'] },
  {
    verb: 'people-list',
    typed: ['people list', 'people', 'roster', 'directorio', 'directorio lista', 'lista de personas'],
  },
  {
    verb: 'people-import',
    typed: [
      'people import',
      'roster import',
      'directorio importar',
      'importar directorio',
      'importar personas',
    ],
  },
  { verb: 'invite', typed: ['invite', 'invitar'] },
  { verb: 'join', typed: ['join', 'link', 'vincular', 'unirse'] },
  { verb: 'me', typed: ['me', 'whoami', 'who am i', 'yo', 'quién soy'] },
  { verb: 'language', typed: ['language', 'idioma', 'lengua'] },
  { verb: 'channel-bind', typed: ['channel bind', 'canal vincular', 'vincular canal'] },
  { verb: 'here', typed: ['here', 'aquí'] },
  {
    verb: 'connections-list',
    typed: ['connections list', 'connections', 'conexiones', 'conexiones lista', 'lista de conexiones'],
  },
  {
    verb: 'connections-admit',
    typed: ['connections admit', 'admit connection', 'conexiones admitir', 'admitir conexión'],
  },
  {
    verb: 'connections-remove',
    typed: ['connections remove', 'remove connection', 'conexiones retirar', 'retirar conexión'],
  },
  {
    verb: 'meeting-list',
    typed: ['meeting list', 'meetings', 'reunión lista', 'reuniones', 'lista de reuniones'],
  },
  {
    verb: 'meeting-add',
    typed: ['meeting add', 'add meeting', 'reunión agregar', 'reunión añadir', 'agregar reunión'],
  },
  { verb: 'meeting-date', typed: ['meeting date', 'reunión fecha', 'fecha de reunión'] },
  { verb: 'meeting-close', typed: ['meeting close', 'close meeting', 'reunión cerrar', 'cerrar reunión'] },
  { verb: 'conference', typed: ['conference', 'conferencia'] },
  {
    verb: 'conference-import',
    typed: ['conference import', 'conferencia importar', 'importar conferencia'],
  },
  { verb: 'help', typed: ['help', 'ayuda'] },
];

/** What is answered before it is known in which conference, or of whom. */
const OUTSIDE = ['conference-import', 'conference', 'join'] as const;
export type OutsideVerb = (typeof OUTSIDE)[number];

export function isOutside(verb: VerbName): verb is OutsideVerb {
  return OUTSIDE.some((one) => one === verb);
}

/** What a verb wants to do; for which parties a submission is, its own file finds out. */
export function actOf(verb: VerbName): Act {
  return isForACountry(verb) ? { verb, parties: [] } : { verb };
}
