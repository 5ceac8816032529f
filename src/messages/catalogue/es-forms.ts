import type { formsEn } from './en-forms.ts';

export const formsEs = {
  open: (title) => `${title}: un formulario.`,
  missing: 'Complete este campo.',
  notADay: 'Elija un día.',
  dropped: (label) => `${label}: adjunte el archivo en este chat.`,

  submission: {
    title: 'Enviar',
    send: 'Enviar',
    refs: '¿Para qué compromisos es?',
    parties: '¿De qué países?',
    way: '¿Cómo se envió?',
    document: 'Un documento: su enlace o un archivo',
    byMail: 'Enviado por correo electrónico',
    noComments: 'Sin observaciones',
    link: 'Enlace al documento',
    linkHint: 'Una dirección que empieza con https://',
    file: 'Archivo',
    offered: (names) => `Documento: ${names}`,
    note: 'Nota',
    noteHint: 'Para la Secretaría y sus colegas; no se muestra en el canal.',
    day: 'Día de recepción',
    dayHint: 'El día en que la Secretaría lo recibió.',
    nothing: 'Agregue el enlace o un archivo, o indique que se envió por correo electrónico.',
    several: 'Para varios, o con una nota',
  },

  offer: {
    which: (names) => `¿Para qué compromiso es ${names}?`,
    nothingOwed: (names) => `${names}: por ahora no se pide nada a su país. No se ha registrado nada.`,
    words: (refs, number) => `entregar ${refs} archivo ${number}`,
    secretariat: (number) => `Para registrarlo por un país: \`entregar 3a para Honduras archivo ${number}\`.`,
  },

  moreTime: {
    title: 'Más tiempo',
    ask: 'Pedir más tiempo',
    extend: 'Prorrogar',
    refs: '¿Para qué compromisos?',
    parties: '¿Para qué países?',
    until: '¿Hasta qué día?',
    reason: '¿Por qué?',
    reasonHint: 'Basta una oración.',
  },

  report: {
    title: 'Leer un informe',
    send: 'Leerlo',
    text: 'El texto del informe',
    file: 'O el informe como archivo',
    fileHint: 'Texto sin formato: .txt o .md',
    nothing: 'Pegue el texto del informe o elija un archivo.',
    notInForce:
      'Lo que se lee queda en borrador. No se envía nada, y nada está en vigor antes de publicarlo.',
  },

  review: {
    title: 'El borrador',
    edit: 'Editar',
    drop: 'Quitar',
    take: 'Acoger',
    questions: (count) => (count === 0 ? 'Las respuestas' : `Responder las preguntas (${count})`),
    add: 'Agregar un compromiso',
    send: 'Ver y publicar',
    page: (page, of) => `Página ${page} de ${of}`,
    previous: 'Página anterior',
    next: 'Página siguiente',
    open: 'Revisar el borrador',
    back: 'Volver al borrador',
    editWords: (meeting, ref) => `corregir ${meeting} ${ref}`,
    dropWords: (meeting, ref) => `corregir ${meeting} ${ref} quitar`,
    takeWords: (meeting, ref) => `corregir ${meeting} ${ref} aceptar`,
    questionsWords: (meeting) => `corregir ${meeting} respuestas`,
    addWords: (meeting) => `corregir ${meeting} agregar`,
    words: (meeting, page) => (page === 1 ? `corregir ${meeting}` : `corregir ${meeting} página ${page}`),
  },

  commitment: {
    title: (ref) => `Editar ${ref}`,
    adding: 'Agregar un compromiso',
    send: 'Guardar',
    number: '¿En qué acuerdo?',
    deliverable: 'Qué se remite',
    owedBy: 'A quién corresponde',
    mode: 'De qué manera',
    each: 'cada uno el suyo',
    joint: 'uno en conjunto',
    due: 'Hasta cuándo',
    dueHint: 'Por ejemplo «13 de febrero de 2015», «antes de la próxima reunión del GRCM» o «ninguna».',
    noDue: 'ninguna',
    recipient: 'A quién se dirige',
    nobody: 'a nadie en particular',
  },

  questions: {
    title: 'Preguntas',
    send: 'Guardar las respuestas',
    assumed: (answer) => `Si no se responde: ${answer}.`,
  },

  publish: {
    title: 'Publicar',
    send: 'Publicar',
  },
} satisfies typeof formsEn;
