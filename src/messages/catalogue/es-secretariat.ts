import type { secretariatEn } from './en-secretariat.ts';
import { a, de } from './spanish.ts';

function ending(count: number): string {
  return count === 1 ? '' : 's';
}

export const secretariatEs = {
  list: {
    received: (facts) =>
      `${facts.ref} · ${facts.settled} de ${facts.of} recibido${ending(facts.of)} hasta el ${facts.day}`,
    receivedSince: (facts) =>
      `${facts.ref} · ${facts.settled} de ${facts.of} recibido${ending(facts.of)}; la fecha era el ${facts.day}`,
    pending: (parties) => `Pendientes: ${parties}`,
    nothingPending: 'Ya no hay nadie pendiente.',
    told: (times, day) => (times === 1 ? `un aviso, el ${day}` : `${times} avisos, el último el ${day}`),
    byMail: 'por correo electrónico',
    notTold: 'sin avisos',
    nobodySince: (day) => `sin a quién escribir desde el ${day}`,
    past: 'La fecha ya había pasado cuando entró en vigor: no se escribe a nadie si ustedes no lo indican.',
    withoutChoice: (count, days) =>
      count === 1
        ? `Si no se elige nada, sale una nota el ${days}.`
        : `Si no se elige nada, cada país recibe una nota el ${days}.`,
    otherDate: (parties, count) => `${parties} ${count === 1 ? 'tiene' : 'tienen'} ya otra fecha.`,
    chosen: {
      note: (by, day) => `Elegido${by} el ${day}: una nota de cortesía.`,
      extend: (by, day) => `Elegido${by} el ${day}: otra fecha.`,
      leave: (by, day) => `Elegido${by} el ${day}: no se envía nada más.`,
    },
    by: (name) => ` por ${name}`,
    buttons: {
      note: (count) =>
        count === 1 ? 'Enviar una nota de cortesía' : `Enviar una nota de cortesía a los ${count}`,
      extend: 'Prorrogar',
      leave: 'Dejarlo así',
    },
    words: {
      note: (number, of) => `elegir ${number} nota${of}`,
      extend: (number, of) => `elegir ${number} prórroga${of}`,
      leave: (number, of) => `elegir ${number} dejar${of}`,
    },
  },

  collected: {
    listed: (refs) => `Pendiente después de la fecha: ${refs}`,
    cameIn: (count) => (count === 1 ? 'Llegó una entrega' : `Llegaron ${count} entregas`),
    submission: (facts) => `${facts.party} · recibido el ${facts.day} · ${facts.receipt}`,
    notStanding: 'retirada o sustituida después',
    toBeConfirmed: 'por correo, por confirmar',
    thisWeek: 'Esta semana',
    undated: (what, due) => `${what} · ${due}`,
    unreachable: (party, refs, count) =>
      `Por ${party} no hay a quién escribir: ${refs} espera${count === 1 ? '' : 'n'}`,
    nothingWaits: (party) => `Por ${party} no hay a quién escribir`,
  },

  note: {
    whatIsPending: (facts) =>
      `${facts.what} ${de(facts.party)} (${facts.ref}) sigue${facts.isPlural ? 'n pendientes' : ' pendiente'} desde el ${facts.day}.`,
    isPending: (facts) => `${facts.ref} ${de(facts.party)} sigue pendiente desde el ${facts.day}.`,
    whatToDo: (facts) =>
      `Si el envío ya se hizo: \`entregar ${facts.refs} por correo\`. Si ${facts.party} necesita más tiempo: \`prórroga ${facts.ref}\`, una fecha y el motivo.`,
  },

  chosen: {
    note: (ref) => `${ref}: una nota de cortesía`,
    leaves: (facts) => `Sale ${facts.when} ${a(facts.parties)}.`,
    now: 'ahora',
    on: (day) => `el ${day}`,
    already: (parties) => `Ya la tenía: ${parties}.`,
    nobody: 'Ya no hay nadie pendiente; no se envía nada.',
    extend: (ref) => `${ref}: otra fecha`,
    toExtend: (ref) =>
      `Para fijarla: \`prórroga ${ref}\`, el día, \`para todos\` o \`para\` un país, y el motivo. Hasta entonces no se envía nada más.`,
    leave: (ref) => `${ref}: no se envía nada más`,
    before: (ref) => `${ref}: ya se había elegido`,
    toRemind: (ref) => `Para escribir a quienes tienen algo pendiente: \`recordar ${ref}\`.`,
  },

  owners: {
    heading: (facts) => `${facts.ref} · ${facts.settled} de ${facts.of} recibido${ending(facts.of)}`,
    from: (parties) => `Recibido ${de(parties)}.`,
    nothing: 'No se ha recibido nada.',
    missing: (count, day) => {
      const since = day === null ? '' : `; la fecha era el ${day}`;
      return count === 1 ? `Falta uno${since}.` : `Faltan ${count}${since}.`;
    },
    needs: (own, count, ref) => `${own} se elabora${count === 1 ? '' : 'n'} a partir de ${ref}.`,
    corrected: (facts) =>
      `Corrección: lo que ${facts.party} remitió para ${facts.ref} se ha retirado. ${facts.settled} de ${facts.of} recibido${ending(facts.of)}.`,
    shared: (ref) => `Lo remitido para ${ref}`,
    sharedBy: 'La Secretaría Técnica lo comparte para su trabajo.',
    document: (party, link) => `${party}: ${link}`,
    noComments: (party) => `${party}: sin observaciones`,
    byMail: (party) => `${party}: enviado por correo`,
    note: (note) => `«${note}»`,
  },

  share: {
    done: (facts) =>
      `${facts.ref}: ${facts.count === 1 ? 'una entrega se envía' : `${facts.count} entregas se envían`} ${a(facts.parties)}`,
    refs: (refs) => `Su propio trabajo en ${refs} depende de ello.`,
    nobody: (parties) => `Por ${parties} no hay a quién escribir.`,
  },
} satisfies typeof secretariatEn;
