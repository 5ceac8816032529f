import type { Language } from '../../domain/conference.ts';
import type { CorrectedTerm } from '../../domain/draft-content.ts';
import { pluralIn } from '../grammar.ts';
import type { reviewEn } from './en-review.ts';
import { de } from './spanish.ts';

const plural = pluralIn('es');
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'inglés', es: 'español' };

const CORRECTIONS: Readonly<Record<CorrectedTerm, string>> = {
  'owed-by': 'a cargo de',
  deliverable: 'entregable',
  due: 'fecha',
  recipient: 'destinatario',
};

export const reviewEs = {
  heading: (meeting) => `Informe leído: ${meeting}`,
  read: (facts) =>
    `${facts.agreements} ${plural(facts.agreements, 'acuerdo', 'acuerdos')}, ${facts.commitments} ${plural(facts.commitments, 'compromiso', 'compromisos')}.`,
  nothingSent: 'No se ha enviado nada, y nada está en vigor antes de publicarse.',
  thanked: (count, names) =>
    plural(
      count,
      `Se agradece a un país (${names}); eso no le impone nada.`,
      `Se agradece a ${count} países (${names}); eso no impone nada a ninguno.`,
    ),
  dependsOn: (ref) => `después de ${ref}`,
  pleaseCheck: 'conviene revisarlo',
  restDay: (ref, day) => `${ref}: el ${day} no es día hábil. La fecha no se cambia.`,
  holiday: (facts) =>
    `${facts.ref}: el ${facts.day} es feriado en ${facts.countries}. La fecha no se cambia.`,
  offered: (agreement, text) => `Se ofrece, sin imponerse, del acuerdo ${agreement}: ${text}`,
  question: (text, assumed) => `${text} Se supone: ${assumed}.`,
  answered: (text, answer) => `${text} Respuesta: ${answer}.`,
  concerns: (refs) => `Se refiere a ${refs}.`,
  toAnswer: (id) => `Para responderla: \`corregir responder ${id} …\``,
  toTake: (ref) => `Para asumirlo: \`corregir ${ref} aceptar\``,
  answers: { yes: 'sí', no: 'no', corrected: 'corregido' },
  remedies: (remedy) => {
    if (remedy.kind === 'import') return ['`leer`'];
    if (remedy.kind === 'add') return [`\`corregir agregar ${remedy.number} «…» de …\``];
    return remedy.refs.map((ref) => `\`corregir ${ref} ${CORRECTIONS[remedy.term]} …\``);
  },
  open: (count) => `Preguntas abiertas: ${count}`,
  toCorrect: (words) => `Para corregir: \`corregir ${words} …\` (\`ayuda corregir\`).`,
  languages: LANGUAGE_NAMES,

  again: {
    same: (meeting) => `${meeting}: este texto ya se había leído. Nada ha cambiado.`,
    languageAdded: (facts) =>
      `${facts.meeting}: se añadió el ${facts.language} a ${facts.refs}. Nada más ha cambiado.`,
    changedDraft: (meeting, count) =>
      count === 0
        ? `${meeting}: el borrador queda como está. No se ha enviado nada.`
        : `${meeting}: el borrador tiene ${plural(count, 'un cambio', `${count} cambios`)}. No se ha enviado nada.`,
    changedInForce: (meeting, count) =>
      count === 0
        ? `${meeting} está en vigor, y el texto no dice otra cosa.`
        : `${meeting} está en vigor: el texto difiere en ${plural(count, 'un punto', `${count} puntos`)}, que aquí se ${plural(count, 'muestra y no se aplica', 'muestran y no se aplican')}.`,
    disagrees: (meeting, count) =>
      `${meeting}: el texto en el otro idioma se añade al borrador y difiere en ${plural(count, 'un punto, que se pregunta', `${count} puntos, que se preguntan`)}. No se ha enviado nada.`,
    kept: (facts) =>
      `${facts.ref} conserva ${facts.field} según su corrección, ${facts.own}; el texto nuevo dice ${facts.text}`,
    keptOut: (ref) => `${ref} sigue fuera, como usted decidió; el texto nuevo lo tiene`,
    keptCorrected: (ref) => `${ref} se conserva según su corrección; el texto nuevo no lo tiene`,
    differs: (facts) => `${facts.field}: consta «${facts.from}», el texto nuevo dice «${facts.to}»`,
    added: (ref, what) => `${ref} es nuevo: ${what}`,
    dropped: (ref) => `${ref} ya no figura`,
    field: (facts) => `${facts.field}: de «${facts.from}» a «${facts.to}»`,
    agreementText: (number) => `El acuerdo ${number} tiene otra redacción`,
  },
  keptFields: {
    'owed-by': 'los países',
    deliverable: 'la redacción',
    due: 'la fecha',
    recipient: 'el destino',
  },
  fields: {
    'owed-by': 'a quién corresponde',
    deliverable: 'qué se solicita',
    due: 'fecha',
    recipient: 'destino',
  },

  preview: {
    nothingYet: 'Todavía no se ha enviado nada.',
    writesTo: (facts) =>
      `Al publicar se escribe a ${facts.reachable} de ${facts.countries} ${plural(facts.countries, 'país', 'países')} (${facts.people} ${plural(facts.people, 'persona', 'personas')})`,
    place: (count, place) => `${count} en ${place}`,
    byMail: (count) => `${count} por correo electrónico`,
    inMailbox: (count) => `${count} en el buzón`,
    firstAtNine: (day) => `Primero: ${day}, a las 9:00 en cada capital`,
    firstAtOnce: 'Primero: diez minutos después de publicar',
    first: (groups) => `Primero: ${groups}`,
    theOthers: 'los demás',
    groupAtNine: (names, day) => `${names} el ${day}, a las 9:00`,
    groupAtOnce: (names) => `${names} diez minutos después de publicar`,
    thenOn: (days) => `; después, ${days}`,
    moreUntil: (count, day) => plural(count, `, y una vez más el ${day}`, `, y ${count} más hasta el ${day}`),
    otherLanguage: (facts) =>
      `Quienes leen en ${LANGUAGE_NAMES[facts.reads]} reciben ${facts.refs} en ${LANGUAGE_NAMES[facts.gets]}${facts.isImported ? '.' : `: importe el informe en ${LANGUAGE_NAMES[facts.reads]} para añadirlo.`}`,
    nobody: (names) => `Por ${names} no hay a quién escribir.`,
    past: (refs, count) =>
      `La fecha de ${refs} ya pasó: no se envía nada por ${plural(count, 'ese compromiso', 'esos compromisos')}.`,
    awaiting: (refs, count) => `${refs} espera${plural(count, '', 'n')} una fecha.`,
    words: { en: 'Con estas palabras, en inglés:', es: 'Con estas palabras, en español:' },
    publish: 'Publicar',
    publishWords: (meeting) => `publicar ${meeting} --yes`,
  },

  published: {
    inForce: (refs, meeting) => `Publicado: ${refs} ${de(meeting)}`,
    firstMessages: (facts) =>
      `Los primeros mensajes son para ${facts.people} ${plural(facts.people, 'persona', 'personas')} de ${facts.countries} ${plural(facts.countries, 'país', 'países')}.`,
    noMessages: 'Por ahora no sale ningún mensaje.',
    assumed: (texts) => `Se supone: ${texts}`,
  },

  corrected: {
    field: (ref, field) => `${ref} corregido: ${field}`,
    added: (ref) => `${ref} añadido al borrador`,
    dropped: (ref) => `${ref} retirado del borrador`,
    answered: (question, answer) => `Pregunta ${question} respondida: ${answer}`,
    remedy: (commands) => `Para corregir el borrador, que no puede publicarse antes: ${commands}.`,
    passed: (ref) => `Esa fecha ya pasó: al publicar, no se envía nada por ${ref}.`,
    draftOf: (meeting) => `Borrador de ${meeting}. No se ha enviado nada.`,
  },
} satisfies typeof reviewEn;
