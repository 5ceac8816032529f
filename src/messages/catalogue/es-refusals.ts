import { capitalised, pluralIn } from '../grammar.ts';
import type { CsvFault, RefusalTexts } from '../refusal-kinds.ts';
import { reviewEs } from './es-review.ts';
import { a, de } from './spanish.ts';

const plural = pluralIn('es');

const CSV: Readonly<Record<CsvFault, (value: string) => string>> = {
  columns: (value) =>
    value === ''
      ? 'no se pueden leer las columnas. La primera línea las nombra: name, email, role, country, language, timezone, rank'
      : `la columna «${value}» falta, no se conoce o aparece dos veces`,
  name: (value) => (value === '' ? 'falta el nombre' : `«${value}» no es un nombre`),
  email: (value) => (value === '' ? 'falta el correo electrónico' : `«${value}» no es un correo electrónico`),
  'email-twice': (value) => `${value} aparece dos veces`,
  role: (value) => `«${value}» no es una función; sirven secretariat, liaison u observer`,
  country: (value) => `«${value}» no participa en la conferencia, o no con esa función`,
  language: (value) => `«${value}» no es un idioma que yo hable; sirven en o es`,
  timezone: (value) => `«${value}» no es una zona horaria; sirve una como America/Tegucigalpa`,
  rank: (value) => `«${value}» no es un rango; sirven titular o alternate`,
  account: (value) => `«${value}» no es una cuenta; sirven dos partes unidas por dos puntos`,
  'account-twice': (value) => `la cuenta ${value} aparece dos veces`,
};

function didYouMean(near: string | null): string {
  return near === null ? '' : ` ¿Quiso decir ${near}?`;
}

export const refusalsEs: RefusalTexts = {
  'unknown-verb': ({ typed, near, again }, say) =>
    near === null
      ? `No conozco «${say.brief(typed)}». Para ver qué puedo hacer: \`ayuda\`.`
      : `No conozco «${say.brief(typed)}». ¿Quiso decir \`${again ?? near}\`?`,
  'said-sent': ({ refs, isOne, how, country }, say) => {
    const which = isOne ? '' : `¿Cuál: ${say.or(refs)}? `;
    const start = `entregar ${isOne ? refs.join(', ') : refs[0]}${country === null ? '' : ` para ${country}`}`;
    const type =
      how === null
        ? `\`${start} https://…\` con su enlace, \`${start} por correo\` o \`${start} sin observaciones\``
        : `\`${start} ${how}\``;
    return `${which}Para registrarlo, con su acuse de recibo: ${type}. Todavía no se ha registrado nada.`;
  },
  'unknown-ref': ({ typed, known, near, meeting, again }, say) => {
    const of = meeting === null ? '' : ` de ${meeting}`;
    const sorry =
      known.length === 0
        ? `No conozco ${say.brief(typed)}: todavía no hay nada en vigor.`
        : `Conozco ${say.and(known)}${of}, no ${say.brief(typed)}.`;
    return `${sorry}${didYouMean(near)}${again === null ? '' : ` Listo para enviar de nuevo: \`${again}\``}`;
  },
  'ambiguous-ref': ({ typed, candidates }, say) =>
    `${say.brief(typed)} puede ser ${say.or(candidates)}. Escríbalo completo, por ejemplo \`${candidates[0] ?? say.brief(typed)}\`.`,
  'missing-ref': ({ known }) =>
    known[0] === undefined
      ? 'Indique a qué compromiso se refiere. Todavía no hay ninguno en vigor.'
      : `Indique a qué compromiso se refiere, por ejemplo \`${known[0]}\`.`,
  'not-your-country': ({ asked, own, refs }, say) =>
    `Por ${say.party(asked)} solo puede entregar ${say.party(asked)} o la Secretaría. Por ${say.party(own)}: \`entregar ${refs.join(', ')}\`.`,
  'not-owed': ({ ref, parties, owedBy }, say) =>
    `${ref} no se solicita ${a(say.parties(parties))}, sino ${a(say.parties(owedBy))}.`,
  'country-missing': ({ ref }) =>
    `Indique por qué país: \`entregar ${ref} para …\`, con su nombre. Todavía no se ha registrado nada.`,
  'secretariat-only': () => 'Eso solo puede hacerlo la Secretaría. Para ver qué puede hacer usted: `ayuda`.',
  'observers-read-counts': () =>
    'Los observadores pueden ver cuántos aportes se han recibido: `estado`. Lo demás corresponde a los países y a la Secretaría.',
  stranger: () => 'Todavía no nos conocemos. Si la Secretaría le dio un código: `vincular CÓDIGO`.',
  'ask-directly': () =>
    'La respuesta no es para todo un canal. Pregúntemelo directamente, en un mensaje privado.',
  'bad-date': ({ typed }, say) =>
    `No puedo leer «${say.brief(typed)}» como fecha. Escríbala así: \`3 de abril de 2015\`.`,
  'ambiguous-date': ({ typed, readings }, say) => {
    const [first, second] = readings.map(/\d{4}|\d\D\d+\D\d/.test(typed) ? say.dayOfYear : say.shortDay);
    return `«${say.brief(typed)}» puede ser el ${first} o el ${second}. Escriba \`${first}\`.`;
  },
  'weekday-differs': ({ typed, day, near }, say) =>
    `«${say.brief(typed)}» no coincide con el calendario: ese día es ${say.day(day)}. Escriba \`${say.dayOfYear(day)}\` o \`${say.dayOfYear(near)}\`.`,
  'unsure-date': ({ typed, day }, say) =>
    `«${say.brief(typed)}» puede ser más de un día, y no lo adivino. Escriba el día completo, por ejemplo \`${say.dayOfYear(day)}\`.`,
  'date-ahead': ({ day }, say) =>
    `El ${say.day(day)} todavía no ha llegado. Indique el día en que se recibió.`,
  'day-for-secretariat': () =>
    'Solo la Secretaría puede registrar otro día: lo que se envía sin fecha cuenta hoy. Todavía no se ha registrado nada.',
  'day-before-meeting': ({ day, meeting }, say) =>
    `El ${say.day(day)} es anterior a la reunión, que comenzó el ${say.day(meeting)}. Indique el día en que se recibió.`,
  'no-such-file': ({ number }) =>
    `No conozco ningún documento ${number} suyo. Envíe de nuevo el documento. Todavía no se ha registrado nada.`,
  'no-comments-with-link': ({ refs }) =>
    `Un documento y \`sin observaciones\` no van juntos: escriba \`entregar ${refs.join(', ')} https://…\` o \`entregar ${refs.join(', ')} sin observaciones\`. Todavía no se ha registrado nada.`,
  'bad-link': ({ typed }, say) =>
    typed === ''
      ? 'El enlace está vacío. Péguelo completo, desde `https://`.'
      : `No puedo leer «${say.brief(typed)}» como enlace. Péguelo completo, desde \`https://\`.`,
  'note-too-long': ({ length, limit }, say) =>
    `La nota tiene ${say.number(length)} caracteres y caben ${say.number(limit)}. Abréviela o envíela como documento. Todavía no se ha registrado nada.`,
  'too-long': ({ length, limit }, say) =>
    `Son ${say.number(length)} caracteres, y leo hasta ${say.number(limit)}. Envíelo por partes o como documento.`,
  'nothing-readable': () =>
    'No encontré palabras en ese texto. Añada algunas; para ver qué puedo hacer: `ayuda`.',
  'nothing-to-submit': ({ refs }) =>
    `Añada el enlace al documento, \`por correo\` o \`sin observaciones\`: \`entregar ${refs.join(', ')} https://…\`. Todavía no se ha registrado nada.`,
  'already-settled': ({ ref, party, receiptNumber }, say) =>
    `${ref} ya se recibió ${de(say.party(party))}${receiptNumber === null ? '' : ` (acuse ${receiptNumber})`}; no hace falta nada más.`,
  'not-owed-any-more': ({ ref, party }, say) =>
    `${ref} ya no se solicita ${a(say.party(party))}; no hace falta nada.`,
  'unknown-meeting': ({ typed, known }, say) =>
    known.length === 0
      ? `No conozco la reunión «${say.brief(typed)}», y todavía no se ha leído ninguna.`
      : `No conozco la reunión «${say.brief(typed)}». Las que conozco: ${say.and(known)}.`,
  'which-meeting': ({ known }, say) =>
    known.length === 0
      ? 'Todavía no se ha leído ninguna reunión.'
      : `Indique a qué reunión se refiere: ${say.or(known)}.`,
  'unknown-person': ({ typed }, say) =>
    `No conozco a «${say.brief(typed)}». Las personas que conozco: \`directorio\`.`,
  'unknown-country': ({ typed, near }, say) =>
    `No conozco ningún país «${say.brief(typed)}» en esta conferencia.${didYouMean(near === null ? null : say.party(near))}`,
  'unknown-conference': ({ typed, known }, say) =>
    known.length === 0
      ? 'Todavía no hay ninguna conferencia. La Secretaría puede añadirla: `conferencia importar ARCHIVO`.'
      : typed === ''
        ? `Indique qué conferencia: ${say.or(known.map((slug) => `\`--conference ${slug}\``))}.`
        : `No conozco la conferencia «${say.brief(typed)}». ${plural(known.length, 'La que conozco', 'Las que conozco')}: ${say.and(known)}.`,
  'no-file': ({ name }, say) =>
    name === null
      ? 'No viene ningún archivo. Añada uno.'
      : `No puedo abrir «${say.brief(name)}». Compruebe su nombre y dónde está.`,
  'not-a-report': () =>
    'No encontré acuerdos numerados en ese texto. Sirve un informe en texto simple, con sus números.',
  'no-draft': ({ meeting }) => `No hay borrador de ${meeting}. Para leer su informe: \`leer\`.`,
  'already-published': ({ meeting }) => `${meeting} ya está en vigor. Para verlo: \`acuerdos ${meeting}\`.`,
  'in-force': ({ ref }) =>
    `${ref} está en vigor, y aquí solo se puede corregir un borrador. Nada ha cambiado.`,
  'needs-acceptance': ({ meeting, questions }) =>
    questions === 0
      ? `Todavía no se ha enviado nada. Para publicar: \`publicar ${meeting} --yes\`.`
      : `Todavía no se ha enviado nada. ${plural(questions, 'Hay una pregunta abierta', `Hay ${questions} preguntas abiertas`)}; para publicar con lo supuesto: \`publicar ${meeting} --yes\`.`,
  contradicted: ({ meeting, by }, say) => {
    const corrections = say.and(by.flatMap(({ remedy }) => reviewEs.remedies(remedy)));
    const answers = say.and(
      by.map(({ question, answer }) => `\`corregir responder ${question} ${answer === 'no' ? 'sí' : 'no'}\``),
    );
    return `El borrador de ${meeting} todavía dice algo distinto de ${plural(by.length, 'una respuesta', `${by.length} respuestas`)}: para publicarlo, escriba antes ${corrections}, o bien ${answers} si el borrador está bien.`;
  },
  'bad-answer': ({ question, answers, remedy }, say) => {
    const takes = say.or(answers.map((one) => `\`${one === 'yes' ? 'sí' : one}\``));
    const instead =
      remedy === null ? '' : `; para cambiar el borrador: ${say.and(reviewEs.remedies(remedy))}`;
    return `La pregunta ${question} admite ${takes}${instead}. Nada ha cambiado.`;
  },
  'only-members-owe': ({ parties }, say) =>
    `Solo puede quedar algo a cargo de los miembros de la conferencia, no ${de(say.parties(parties))}. Nada ha cambiado.`,
  'already-dropped': ({ ref, meeting }) => `${ref} ya se quitó del borrador de ${meeting}. Nada ha cambiado.`,
  'nothing-to-correct': ({ ref }) => `${ref} ya lo dice así. Nada ha cambiado.`,
  'no-longer-asked': ({ ref }) => `${ref} ya no se solicita; no hay nada que corregir.`,
  'due-before-meeting': ({ day, meeting }, say) =>
    `El ${say.day(day)} es anterior a la reunión que lo acordó, ${say.day(meeting)}. Revise la fecha. Nada ha cambiado.`,
  'bad-correction': ({ typed }, say) =>
    `No puedo leer «${say.brief(typed)}» como corrección. Para ver qué sirve: \`ayuda corregir\`. Nada ha cambiado.`,
  'bad-csv': ({ line, problem, value }) =>
    `Línea ${line}: ${CSV[problem](value)}. No se ha cambiado ninguna persona.`,
  'too-many-people': ({ count, limit }, say) =>
    `El archivo tiene ${say.number(count)} personas y acepto como máximo ${say.number(limit)} por vez. No se ha cambiado a nadie.`,
  'nobody-of-the-secretariat': () =>
    'Con este archivo no quedaría nadie en la Secretaría Técnica. No se ha cambiado a nadie. Añada al archivo a quienes trabajan en ella.',
  'bad-conference-file': ({ place, detail }) => {
    const where = place === '' ? '' : ` en ${place.replace(/^(?=\d)/u, 'la línea ')}`;
    return `No puedo usar el archivo de la conferencia${where}${detail === '' ? '' : `: «${detail}»`}. Nada ha cambiado.`;
  },
  'bad-place': ({ typed }, say) =>
    `No puedo leer «${say.brief(typed)}» como canal. Sirve uno como \`mailbox:red\`.`,
  'bad-number': ({ typed }, say) => `No puedo leer «${say.brief(typed)}» como número. Sirve uno como \`30\`.`,
  'unknown-choice': ({ number, typed, about }, say) => {
    const choices = { pending: ['nota', 'prórroga', 'dejar'], arrival: ['llegó', 'no llegó'] }[about];
    const words = choices.map((choice) => `\`elegir ${number} ${choice}\``);
    return typed === ''
      ? `Indique qué elige: ${say.or(words)}.`
      : `«${say.brief(typed)}» no está entre las opciones. Sirven ${say.and(words)}.`;
  },
  'nothing-to-choose': ({ number }) =>
    `El mensaje n.º ${number} no ofrece opciones. El número está al final de un mensaje con botones.`,
  'nobody-depends': ({ ref }) => `Nada depende de ${ref}; no hay con quién compartirlo.`,
  'nothing-to-share': ({ ref }) => `Todavía no se ha recibido nada para ${ref}; no hay qué compartir.`,
  'unknown-option': ({ typed }, say) =>
    `No conozco la opción «${say.brief(typed)}». Para ver qué puedo hacer: \`ayuda\`.`,
  'did-not-understand': ({ typed, verb }, say) =>
    `No sé qué hacer con «${say.brief(typed)}» en \`${verb}\`. Para ver qué sirve: \`ayuda ${verb}\`. Nada ha cambiado.`,
  'reason-missing': ({ words }) => `Añada el motivo: \`${words} …\`. Nada ha cambiado.`,
  'country-wanted': ({ words }) => `Indique por qué país, con su nombre: \`${words}\`. Nada ha cambiado.`,
  'for-whom': ({ words, reason }, say) =>
    `Indique para quién: \`${words} para todos ${say.brief(reason)}\`, o un país en lugar de «todos». Nada ha cambiado.`,
  'until-when': ({ words, isRequest }) =>
    isRequest
      ? `Añada el día: \`${words} 13 de febrero de 2015\`.`
      : `Añada hasta cuándo y por qué: \`${words} 13 de febrero de 2015 la cancillería sigue en consulta\`, con su día y su motivo.`,
  'one-ref': ({ refs }, say) => `Indique un solo compromiso: ${say.or(refs)}. Nada ha cambiado.`,
  'only-their-own': ({ asked, own, words }, say) =>
    `Por ${say.party(asked)} solo puede hacerlo ${say.party(asked)} o la Secretaría. Por ${say.party(own)}: \`${words}\`.`,
  'nothing-stands': ({ ref, party }, say) =>
    `No hay nada remitido por ${say.party(party)} que siga vigente para ${ref}. Para ver cómo está: \`ver ${ref}\`.`,
  'no-date-to-extend': ({ ref }) =>
    `${ref} todavía no tiene fecha, así que no hay ninguna que ampliar. Para ver qué espera: \`ver ${ref}\`.`,
  'not-later': ({ ref, day, date }, say) =>
    `El ${say.day(day)} no es posterior a la fecha de ${ref}, el ${say.day(date)}. Sirve un día posterior; para corregir un error: \`corregir ${ref} fecha …\`.`,
  'day-over': ({ day }, say) => `El ${say.day(day)} ya pasó. Sirve un día que esté por venir.`,
  'request-not-open': ({ number }) =>
    `La solicitud ${number} ya no está abierta: se decidió, u otra más reciente ocupó su lugar. Nada ha cambiado.`,
  'unknown-request': ({ typed, open }, say) =>
    open.length === 0
      ? `No conozco la solicitud «${say.brief(typed)}»; no hay ninguna abierta.`
      : `No conozco la solicitud «${say.brief(typed)}». Abiertas: ${say.and(open.map(String))}.`,
  'nothing-pending': ({ ref }) => `No hay nada pendiente de ${ref}, así que no se escribe a nadie.`,
  'reminded-already': ({ ref, first }, say) =>
    `Ya se recordó ${ref} ${a(say.and(first.map(({ party, on, at }) => `${say.party(party)} (${say.day(on)}, ${at})`)))}. Sirve otro día.`,
  'paused-already': () => 'Los avisos ya están en pausa. Para continuar: `reanudar`.',
  'not-paused': () => 'Los avisos no están en pausa. Para retenerlos: `pausa`.',
  'unknown-body': ({ typed, known }, say) =>
    `No conozco ningún órgano «${say.brief(typed)}». Los que conozco: ${say.and(known)}.`,
  'meeting-known': ({ meeting }) =>
    `${meeting} ya está registrada. Para darle fecha: \`reunión fecha ${meeting} …\`.`,
  'meeting-closed': ({ meeting }) => `${meeting} está cerrada; ya nada depende de ella.`,
  'days-missing': ({ words }) =>
    `Añada su día: \`${words} 12 de noviembre de 2015\`, o \`${words} sin fecha\`.`,
  'mode-in-force': ({ ref }) =>
    `Una vez en vigor, no puede cambiarse si ${ref} se solicita a cada país o conjuntamente. Para terminarlo: \`corregir ${ref} quitar\`.`,
  'bad-ask': ({ missing }) => {
    const wanted = {
      what: 'entre comillas qué se solicita',
      from: 'después de `a` a qué países se solicita',
      by: 'después de `hasta el` o `antes del` para cuándo',
    };
    return `Indique ${wanted[missing]}: \`solicitar «una lista de contactos» a Honduras y Guatemala hasta el 13 de febrero de 2015\`. No se ha preparado nada.`;
  },
  'ref-taken': ({ ref, free }) =>
    `${ref} ya designa otra cosa. ${free} está libre; si no se indica ninguna, la elijo yo. No se ha preparado nada.`,
  'email-missing': () =>
    'Indique para quién es el código, con su correo electrónico: `invitar ana@example.org`. Para ver a todos: `directorio`.',
  'person-left': ({ name }) =>
    `${name} ya no participa, así que no hay código para esa persona. Para que vuelva: \`directorio importar\` con el archivo.`,
  'bad-code': () =>
    'Ese código no se puede usar; si lo escribió como se lo dieron, la Secretaría puede darle uno nuevo.',
  'address-not-vouched': () =>
    'No me consta que esta cuenta corresponda a esa dirección. Con un código de la Secretaría: `vincular CÓDIGO`.',
  'code-missing': () => 'Falta el código que le dio la Secretaría: `vincular CÓDIGO`.',
  'try-later': ({ minutes }) =>
    `Por ahora son suficientes intentos; espere ${minutes} ${plural(minutes, 'minuto', 'minutos')} y vuelva a intentarlo.`,
  'account-taken': () =>
    'Esta cuenta es de otra persona de la conferencia, así que el código no se ha usado. Desde otra cuenta serviría.',
  'join-directly': () =>
    'Mándeme el código en un mensaje privado. Si otras personas lo leyeron aquí, la Secretaría puede darle uno nuevo.',
  'join-needs-account': () =>
    'Un código vincula una cuenta de la plataforma de chat, así que se escribe allí y no en la terminal.',
  'which-language': ({ now }) =>
    now === 'en'
      ? 'Le escribo en inglés. Para cambiar: `idioma español`.'
      : 'Le escribo en español. Para cambiar: `idioma inglés`.',
  'unknown-language': ({ typed }, say) =>
    `No hablo «${say.brief(typed)}». Sirven \`idioma español\` e \`idioma inglés\`.`,
  'nobody-in-particular': () =>
    'La terminal de la Secretaría no guarda un idioma. Para una persona: `--as` y su correo electrónico.',
  'which-conference': ({ known }, say) =>
    `Usted participa en varias conferencias. Indique una sola vez cuál, y lo recordaré: ${say.or(known.map((slug) => `\`conferencia ${slug}\``))}.`,
  'which-conference-directly': () =>
    'Aquí no puedo saber a qué conferencia se refiere. Pregúntemelo una vez en un mensaje privado.',
  'conference-each-time': ({ slug }) =>
    `En la terminal la conferencia se elige cada vez: \`--conference ${slug}\`.`,
  'channel-of-another': ({ typed }, say) =>
    `El canal ${say.brief(typed)} ya sirve a otra conferencia. Serviría uno propio.`,
  'here-needs-channel': () =>
    '`aquí` vincula el canal en que se escribe. Allí sirve; desde otro lugar: `canal vincular`, el lugar y la reunión.',
  'in-the-terminal': ({ words }) =>
    `Qué espacios de trabajo pueden ver la conferencia se decide en la terminal: \`${words}\`, por quien opera el bot. Nada ha cambiado.`,
  'not-admitted': ({ workspace }) =>
    `${workspace} no puede ver esta conferencia, así que nada de ella va allí. En la terminal, \`conexiones admitir ${workspace}\` lo permitiría.`,
  'workspace-unknown-yet': () =>
    'Todavía no se me puede usar desde este espacio de trabajo, así que el código no se ha mirado. Avise a la Secretaría; el código sigue sirviendo.',
  'bad-workspace': ({ typed, known }, say) =>
    known.length === 0
      ? `No conozco ningún espacio de trabajo «${say.brief(typed)}». Escriba su plataforma y su identificador: \`slack:T0123ABCD\`.`
      : `No conozco ningún espacio de trabajo «${say.brief(typed)}». Los que conozco: ${say.and(known)}.`,
  'two-things': ({ typed }, say) =>
    `No puedo saber si «${say.brief(typed)}» es una nota. No se ha registrado nada: escriba la nota entre comillas, y lo demás en un mensaje aparte.`,
  'submitted-already': ({ ref, parties }, say) =>
    `${capitalised(say.parties(parties))} ya ${plural(parties.length, 'remitió', 'remitieron')} ${ref}. No se ha registrado nada: exclúya${plural(parties.length, 'lo', 'los')}, por ejemplo con \`para todos excepto …\`; para sustituir lo enviado, nombre un solo país.`,
  busy: () =>
    'En este momento no puedo consultar mis registros. No se perdió nada; inténtelo de nuevo en breve.',
};
