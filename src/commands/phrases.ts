import type { VerbName } from './verbs.ts';

/** Said alone: what waits for them. */
export const GREETINGS = [
  ...['hola', 'buenas', 'buenos dias', 'buen dia', 'buenas tardes', 'buenas noches', 'que tal', 'saludos'],
  ...['hello', 'hi', 'hey', 'good morning', 'good afternoon', 'good evening', 'start', 'menu'],
];

export const THANKS = [
  ...['gracias', 'muchas gracias', 'mil gracias', 'muy amable', 'de acuerdo gracias', 'ok gracias'],
  ...['thanks', 'thank you', 'many thanks', 'thank you very much', 'thank you so much', 'ok thanks', 'thx'],
];

/** Said alone after reading a message: nothing is asked by it, and nothing is recorded. */
export const NOTED = [
  ...['ok', 'okay', 'vale', 'listo', 'perfecto', 'excelente', 'entendido', 'enterado', 'enterada', 'anotado'],
  ...['de acuerdo', 'recibido', 'recibida', 'tomo nota', 'tomamos nota', 'muy bien', 'claro', 'si', 'no'],
  ...[
    'noted',
    'understood',
    'got it',
    'received',
    'well received',
    'fine',
    'great',
    'sure',
    'yes',
    'will do',
  ],
];

/** Before what is asked, and no part of it. */
export const COURTESIES = [
  ...['please', 'kindly', 'por favor', 'favor de', 'ok', 'okay', 'vale', 'oye', 'estimados', 'estimadas'],
  ...['the', 'my', 'our', 'los', 'las', 'el', 'la', 'mis', 'mi', 'nuestros', 'nuestras'],
];

/** A wish or a question: what reads is shown, what would change something is offered ready to send. */
export const WISHES = [
  ...['quiero', 'quisiera', 'deseo', 'queremos', 'quisieramos', 'deseamos', 'necesito', 'necesitamos'],
  ...['puedo', 'podemos', 'puede', 'podria', 'me puede', 'me podria', 'se puede', 'voy a', 'vamos a'],
  ...['tengo que', 'tenemos que', 'hay que', 'muestreme', 'muestrame', 'mostrarme', 'digame', 'deme', 'dame'],
  ...['i want', 'i want to', 'we want', 'we want to', 'i would like', 'i would like to', 'id like to'],
  ...['we would like to', 'i need', 'i need to', 'we need', 'we need to', 'i will', 'we will', 'can you'],
  ...[
    'could you',
    'can i',
    'can we',
    'may i',
    'would you',
    'let me',
    'lets',
    'show me',
    'tell me',
    'give me',
  ],
];

/** How something is done: its verb with examples. */
export const HOW = [
  ...['como', 'como puedo', 'como podemos', 'como se', 'como hago para', 'como hacemos para', 'como debo'],
  ...['how', 'how to', 'how do i', 'how do we', 'how can i', 'how can we', 'how should i', 'how does one'],
];

/** Verbs that only show something: a wish for one of them is the thing itself, and their answers come in pages. */
export const SHOWING: readonly VerbName[] = [
  ...(['status', 'agreements', 'show', 'dates', 'history', 'people-list', 'meeting-list', 'help'] as const),
];

/** Sentences that mean a verb. What follows, such as a ref or a country, is asked about. */
export const SAYINGS: readonly { readonly verb: VerbName; readonly said: readonly string[] }[] = [
  {
    verb: 'status',
    said: [
      ...['what do i owe', 'what do we owe', 'what is pending', 'whats pending', 'what is due', 'whats due'],
      ...[
        'what is missing',
        'what is left',
        'what is outstanding',
        'anything pending',
        'is anything pending',
      ],
      ...['who owes', 'who is pending', 'who is missing', 'who has not answered', 'who has not submitted'],
      ...['que debo', 'que debemos', 'que tengo pendiente', 'que tenemos pendiente', 'que esta pendiente'],
      ...[
        'que hay pendiente',
        'que falta',
        'que nos falta',
        'que me falta',
        'que queda',
        'hay algo pendiente',
      ],
      ...['tengo algo pendiente', 'tenemos algo pendiente', 'lo pendiente', 'quien falta', 'quienes faltan'],
      ...['quien debe', 'quienes deben', 'quien no ha enviado', 'quienes no han enviado', 'como vamos'],
    ],
  },
  {
    verb: 'dates',
    said: [
      ...['when is', 'when are', 'when is it due', 'what is the deadline', 'what is the date', 'by when'],
      ...['cuando vence', 'cuando vencen', 'cuando es', 'para cuando es', 'para cuando', 'cual es la fecha'],
      ...['cual es el plazo', 'hasta cuando', 'que fechas hay'],
    ],
  },
];

/** What somebody says who has sent something, or sends it now: without a verb of ours nothing is recorded. */
export const SENT: ReadonlySet<string> = new Set([
  ...['sent', 'submitted', 'delivered', 'mailed', 'emailed', 'attached', 'shared', 'uploaded'],
  ...['envie', 'envio', 'envia', 'enviamos', 'enviaron', 'enviado', 'enviada', 'enviados', 'enviadas'],
  ...['mande', 'mando', 'mandamos', 'mandaron', 'mandado', 'mandada', 'mandados', 'mandadas'],
  ...['remiti', 'remito', 'remitio', 'remitimos', 'remitieron', 'remitido', 'remitida', 'remitidos'],
  ...['entregue', 'entrego', 'entregamos', 'entregaron', 'entregado', 'entregada', 'entregados'],
  ...['presente', 'presento', 'presentamos', 'presentado', 'presentada', 'presentados', 'presentadas'],
  ...['adjunto', 'adjunta', 'adjuntamos', 'adjuntos', 'adjuntas', 'anexo', 'anexamos', 'remitidas'],
]);

/** Before it: it has not been sent. */
export const NOT_YET: ReadonlySet<string> = new Set([
  ...['no', 'not', 'aun', 'todavia', 'nunca', 'never', 'havent', 'hasnt', 'didnt', 'cannot', 'cant', 'yet'],
]);
