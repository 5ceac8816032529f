import type { Language } from '../../src/domain/conference.ts';
import type { Message } from '../../src/messages/message.ts';

/** The smallest message that says something. */
export function messageSaying(text: string): Message {
  return { language: 'en', summary: text, parts: [{ kind: 'paragraph', text }] };
}

/** A message with every kind of part. */
export function openingIn(language: Language): Message {
  return language === 'en' ? opening : apertura;
}

const opening: Message = {
  language: 'en',
  summary: 'Belize: 3a and 4a by Friday 30 January 2015 · 0 of 11',
  parts: [
    { kind: 'heading', text: 'Two contributions from Belize by Friday 30 January 2015' },
    { kind: 'paragraph', text: 'The Network agreed on them in Managua.' },
    {
      kind: 'items',
      items: [
        { sign: 'pending', ref: '3a', text: "Comments on Costa Rica's proposal" },
        { sign: 'received', ref: '4a', text: "Inputs on Nicaragua's concept note" },
        { sign: 'awaiting', ref: '3b', text: 'The updated proposal' },
      ],
    },
    { kind: 'table', columns: ['Country', 'Received'], rows: [['Belize', '20 January']] },
    { kind: 'quote', text: '“Member Countries agreed to submit their comments.”' },
    { kind: 'buttons', buttons: [{ label: 'Submit', words: 'submit 3a, 4a' }] },
    { kind: 'quiet', text: 'Technical Secretariat of the RCM · automatic message' },
  ],
};

const apertura: Message = {
  language: 'es',
  summary: 'Honduras: 3a y 4a hasta el viernes 30 de enero de 2015 · 0 de 11',
  parts: [
    { kind: 'heading', text: 'Dos aportes de Honduras, a más tardar el viernes 30 de enero de 2015' },
    { kind: 'paragraph', text: '¿Necesita más tiempo? Así lo acordó la Red en Managua.' },
    { kind: 'items', items: [{ sign: 'pending', ref: '3a', text: 'Observaciones a la propuesta' }] },
    { kind: 'table', columns: ['País', 'Recibido'], rows: [['Panamá', 'el 20 de enero']] },
    { kind: 'quote', text: '«El taller sobre niñez migrante, también en Ñuble»' },
    { kind: 'buttons', buttons: [{ label: 'Enviar', words: 'enviar 3a' }] },
    { kind: 'quiet', text: 'Secretaría Técnica de la CRM · mensaje automático' },
  ],
};

const numberedWords = Array.from({ length: 2346 }, (_, index) => `word${index}`).join(' ');
/** A little more than 20,000 characters in numbered words, so that what is cut or turned round shows. */
export const longText = `${numberedWords} the end of the long text`;

/** What somebody may type, and what must be legible of it wherever it is shown. */
export const dangerousTexts: Readonly<Record<string, { readonly typed: string; readonly readable: string }>> =
  {
    'a Slack mention': { typed: 'note <!channel> and <@U024BE7LH>', readable: '<!channel>' },
    'a Teams mention': { typed: 'note <at>Everyone</at>', readable: '<at>Everyone</at>' },
    HTML: { typed: '<script>alert(1)</script><b>bold</b>', readable: '<script>alert(1)</script><b>bold</b>' },
    Markdown: {
      typed: '*bold* _slanted_ ~struck~ `code` # title',
      readable: '*bold* _slanted_ ~struck~ `code` # title',
    },
    'a disguised link': {
      typed: '[the report](https://evil.example/x)',
      readable: '[the report](https://evil.example/x)',
    },
    'a Slack link': {
      typed: '<https://evil.example/x|the report>',
      readable: '<https://evil.example/x|the report>',
    },
    entities: { typed: '5 &lt; 6 &amp; 7', readable: '5 &lt; 6 &amp; 7' },
    'terminal colours': { typed: 'red \u001b[31malert\u001b[0m', readable: 'alert' },
    'a terminal title and a bell': { typed: 'title \u001b]0;owned\u0007 bell', readable: 'bell' },
    'an eight-bit control sequence': { typed: 'clear \u009b2J screen', readable: 'screen' },
    'a carriage return over the line': { typed: 'true words\rfalse', readable: 'true words' },
    'a right-to-left override': { typed: 'annex\u202efdp.exe', readable: 'annex' },
    'a null character': { typed: 'before\0after', readable: 'after' },
    'half of a surrogate pair': { typed: 'before\ud800 after', readable: 'after' },
  };
