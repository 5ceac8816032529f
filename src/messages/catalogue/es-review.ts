import type { reviewEn } from './en-review.ts';
import { de } from './spanish.ts';

export const reviewEs = {
  heading: (meeting) => `Informe leído: ${meeting}`,
  read: (facts) =>
    `${facts.agreements} ${facts.agreements === 1 ? 'acuerdo' : 'acuerdos'}, ${facts.commitments} ${facts.commitments === 1 ? 'compromiso' : 'compromisos'}.`,
  nothingSent: 'No se ha enviado nada, y nada está en vigor antes de publicarse.',
  thanked: (count, names) =>
    count === 1
      ? `Se agradece a un país (${names}); eso no le impone nada.`
      : `Se agradece a ${count} países (${names}); eso no impone nada a ninguno.`,
  dependsOn: (ref) => `después de ${ref}`,
  pleaseCheck: 'conviene revisarlo',
  restDay: (ref, day) => `${ref}: el ${day} no es día hábil. La fecha no se cambia.`,
  holiday: (facts) =>
    `${facts.ref}: el ${facts.day} es feriado en ${facts.countries}. La fecha no se cambia.`,
  offered: (agreement, text) => `Se ofrece, sin imponerse, del acuerdo ${agreement}: ${text}`,
  question: (text, assumed) => `${text} Se supone: ${assumed}.`,
  answered: (text, answer) => `${text} Respuesta: ${answer}.`,
  concerns: (refs) => `Se refiere a ${refs}.`,
  answers: { yes: 'sí', no: 'no' },
  open: (count) => `Preguntas abiertas: ${count}`,
  toCorrect: (words) => `Para corregir: \`corregir ${words} …\` (\`ayuda corregir\`).`,
  toPublish: (words) => `Para ver qué se enviaría: \`${words}\`.`,
  languages: { en: 'inglés', es: 'español' },

  again: {
    same: (meeting) => `${meeting}: este texto ya se había leído. Nada ha cambiado.`,
    languageAdded: (facts) =>
      `${facts.meeting}: se añadió el ${facts.language} a ${facts.refs}. Nada más ha cambiado.`,
    changedDraft: (meeting, count) =>
      `${meeting}: el borrador tiene ${count === 1 ? 'un cambio' : `${count} cambios`}. No se ha enviado nada.`,
    changedInForce: (meeting, count) =>
      `${meeting} está en vigor: el texto difiere en ${count === 1 ? 'un punto' : `${count} puntos`}, que aquí se muestran y no se aplican.`,
    added: (ref, what) => `${ref} es nuevo: ${what}`,
    dropped: (ref) => `${ref} ya no figura`,
    field: (facts) => `${facts.field}: de «${facts.from}» a «${facts.to}»`,
    agreementText: (number) => `El acuerdo ${number} tiene otra redacción`,
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
      `Al publicar se escribe a ${facts.reachable} de ${facts.countries} ${facts.countries === 1 ? 'país' : 'países'} (${facts.people} ${facts.people === 1 ? 'persona' : 'personas'})`,
    place: (count, place) => `${count} en ${place}`,
    byMail: (count) => `${count} por correo electrónico`,
    inMailbox: (count) => `${count} en el buzón`,
    firstAtNine: (day) => `Primero: ${day}, a las 9:00 en cada capital`,
    firstAtOnce: 'Primero: diez minutos después de publicar',
    thenOn: (days) => `; después, ${days}`,
    nobody: (names) => `No hay a quién escribir por ${names}.`,
    past: (refs, count) =>
      `La fecha de ${refs} ya pasó: no se envía nada por ${count === 1 ? 'ese compromiso' : 'esos compromisos'}.`,
    awaiting: (refs, count) => `${refs} espera${count === 1 ? '' : 'n'} una fecha.`,
    words: { en: 'Con estas palabras, en inglés:', es: 'Con estas palabras, en español:' },
    toPublish: (meeting) => `Para publicar: \`publicar ${meeting} --yes\`.`,
  },

  published: {
    inForce: (refs, meeting) => `Publicado: ${refs} ${de(meeting)}`,
    firstMessages: (facts) =>
      `Los primeros mensajes salen el ${facts.day}, a las 9:00 en cada capital, a ${facts.people} ${facts.people === 1 ? 'persona' : 'personas'} de ${facts.countries} ${facts.countries === 1 ? 'país' : 'países'}.`,
    noMessages: 'Por ahora no sale ningún mensaje.',
    assumed: (texts) => `Se supone: ${texts}`,
  },

  corrected: {
    field: (ref, field) => `${ref} corregido: ${field}`,
    added: (ref) => `${ref} añadido al borrador`,
    dropped: (ref) => `${ref} retirado del borrador`,
    answered: (question, answer) => `${question} Respuesta: ${answer}`,
    draftOf: (meeting) => `Borrador de ${meeting}. No se ha enviado nada.`,
  },
} satisfies typeof reviewEn;
