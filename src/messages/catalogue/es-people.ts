import { pluralIn } from '../grammar.ts';
import type { peopleEn } from './en-people.ts';

const plural = pluralIn('es');

export const peopleEs = {
  roles: { secretariat: 'secretaría', liaison: 'enlace', observer: 'observación' },
  ranks: { titular: 'titular', alternate: 'suplente' },
  languages: { en: 'inglés', es: 'español' },
  list: (count) => `${count} ${plural(count, 'persona', 'personas')}`,
  nobodyYet: 'Todavía no se ha añadido a nadie. Para añadir personas: `directorio importar` con el archivo.',
  columns: {
    name: 'Nombre',
    email: 'Correo electrónico',
    role: 'Función',
    party: 'País',
    rank: 'Rango',
    language: 'Idioma',
    reached: 'Contacto por',
  },
  mailbox: 'buzón',
  nowhere: 'nada todavía',
  nobody: (names) => `Por ${names} no hay a quién escribir.`,
  alternatesOnly: (names) => `Solo suplentes, sin titular: ${names}.`,
  imported: (facts) =>
    `Personas: ${facts.added} ${plural(facts.added, 'añadida', 'añadidas')}, ${facts.changed} ${plural(facts.changed, 'modificada', 'modificadas')}, ${facts.unchanged} sin cambios`,
  nobodyInFile: 'En el archivo no hay nadie. No hay nada que cambiar.',
  sameAsBefore: (count) =>
    plural(
      count,
      'La única persona del archivo sigue igual. No hay nada que cambiar.',
      `Las ${count} personas del archivo siguen igual. No hay nada que cambiar.`,
    ),
  nobodyYetChanged: 'Todavía no se ha cambiado a nadie',
  wouldImport: (facts) =>
    `El archivo añadiría ${facts.added}, modificaría ${facts.changed} y dejaría ${facts.unchanged} sin cambios.`,
  toAdd: 'Por añadir:',
  toChange: 'Por modificar:',
  toDeactivate: 'Ya no participarían:',
  andMore: (count) => `y ${count} más`,
  fields: {
    active: 'vuelve a participar',
    name: 'nombre',
    role: 'función',
    country: 'país',
    rank: 'rango',
    language: 'idioma',
    timezone: 'huso horario',
    account: 'cuenta',
  },
  wouldDeactivate: (count) =>
    plural(
      count,
      'Una persona no figura en el archivo y ya no se le escribiría.',
      `${count} personas no figuran en el archivo y ya no se les escribiría.`,
    ),
  toImport: (deactivatesMissing) =>
    `Para hacerlo: \`directorio importar${deactivatesMissing ? ' desactivar-ausentes' : ''} --yes\` con el mismo archivo.`,
  notInFile: (count) =>
    plural(
      count,
      'Una persona no figura en el archivo y sigue igual.',
      `${count} personas no figuran en el archivo y siguen igual.`,
    ),
  deactivated: (count) =>
    plural(
      count,
      'Una persona no figura en el archivo y ya no recibe mensajes.',
      `${count} personas no figuran en el archivo y ya no reciben mensajes.`,
    ),
  withoutOfficer: (names) => `Sin enlace todavía: ${names}.`,

  thisChannel: 'este canal',
  bound: (facts) => `Las confirmaciones de ${facts.meeting} van a ${facts.place}, en ${facts.languages}.`,
  boundBefore: (facts) => `Las confirmaciones de ${facts.meeting} ya van a ${facts.place}. Nada ha cambiado.`,

  meetings: (count) => `${count} ${plural(count, 'reunión', 'reuniones')}`,
  noMeetings: 'Todavía no se ha leído ninguna reunión.',
  meetingColumns: {
    slug: 'Reunión',
    title: 'Título',
    when: 'Cuándo',
    state: 'Estado',
    count: 'Compromisos',
  },
  states: { draft: 'borrador', 'in-force': 'en vigor', expected: 'prevista' },

  conference: (facts) =>
    `${facts.name}: ${facts.members} Países Miembros, ${facts.observers} observadores, ${facts.bodies} órganos`,
  staysOwing: (names) =>
    `Ya no figura en el archivo, pero aún hay algo pendiente, así que allí nada cambia: ${names}.`,
  outcome: { added: 'Añadida.', changed: 'Actualizada.', unchanged: 'Nada ha cambiado.' },

  noted: 'Gracias. Con eso no se ha registrado nada. Para ver qué tiene pendiente: `pendientes`.',
  youAreWelcome: 'Con gusto. Para ver lo que tiene pendiente: `pendientes`.',
} satisfies typeof peopleEn;
