import type { changesEn } from './en-changes.ts';
import { a } from './spanish.ts';

export const changesEs = {
  reason: (text) => `Motivo: «${text}»`,
  pendingAgain: (ref, day) => `${ref} vuelve a estar pendiente, hasta el ${day}.`,
  pendingSince: (ref, day) => `${ref} vuelve a estar pendiente, desde el ${day}.`,
  pendingWithoutDate: (ref) => `${ref} vuelve a estar pendiente; todavía no tiene fecha.`,
  stillStands: (ref) => `${ref} sigue recibido: se mantiene lo remitido por otro país.`,
  toldAtOnce: (party) => `Se avisa enseguida ${a(party)}.`,

  typed: {
    withdraw: (ref) => `retirar ${ref}`,
    withdrawFor: (ref) => `retirar ${ref} por … …`,
    return: (ref, country) => `devolver ${ref} ${country}`,
    extend: (refs) => `prórroga ${refs}`,
    extendChange: (number) => `prórroga conceder ${number}`,
    meetingAdd: (body) => `reunión agregar ${body}`,
    meetingDate: (slug) => `reunión fecha ${slug}`,
  },

  takenBack: {
    withdrawn: (ref, party) => `${ref} retirado por ${party}`,
    returned: (ref, party) => `${ref} devuelto ${a(party)}`,
  },

  newDate: (facts) => `Nueva fecha para ${facts.ref}: ${facts.day} (era el ${facts.was}).`,
  firstDate: (ref, day) => `${ref} ya tiene fecha: ${day}.`,
  lostDate: (ref, was) => `${ref} ya no tiene fecha (era el ${was}).`,
  correction: (facts) =>
    `Corrección: la fecha de ${facts.ref} es el ${facts.day}, no el ${facts.was}. El error fue de la Secretaría.`,
  staysValid: (ref) => `Lo remitido para ${ref} sigue siendo válido.`,

  more: {
    button: 'Necesitamos más tiempo',
    words: (refs) => `prórroga ${refs}`,
    holdsFor: (parties) => `Vale para ${parties}.`,
    stayValid: (parties) => `Lo remitido por ${parties} sigue siendo válido.`,
    restDay: (day) => `El ${day} no es día hábil; la fecha no se cambia por eso.`,
    asked: (ref, day) => `Prórroga solicitada para ${ref}: hasta el ${day}`,
    untilThen: (day) => `La decide la Secretaría. Mientras tanto vale el ${day}.`,
    declined: (ref, day) => `La fecha de ${ref} sigue siendo el ${day}`,
    request: (facts) => `${facts.party} solicita más tiempo para ${facts.ref}: hasta el ${facts.day}`,
    present: (day) => `La fecha es el ${day}.`,
    askedBy: (name) => `Lo solicita ${name}.`,
    grant: 'Conceder',
    grantWords: (number) => `prórroga conceder ${number}`,
    change: 'Otro día',
    changeWords: (number) => `prórroga cambiar ${number}`,
    decline: 'No conceder',
    declineWords: (number) => `prórroga denegar ${number}`,
    decided: 'Esta solicitud ya se decidió.',
    overtaken: 'Esta solicitud ya no está abierta.',
  },

  officers: {
    returned: (refs, party) => `${party}: la Secretaría Técnica devolvió ${refs}`,
    declined: (party, ref, day) => `${party}: la fecha de ${ref} sigue siendo el ${day}`,
    couldNot: (day) => `La Secretaría Técnica no pudo ampliarla hasta el ${day}, como se había solicitado.`,
    ended: (party, ref) => `${party}: ${ref} ya no se solicita`,
    nothingToDo: 'No hace falta nada más.',
  },

  remind: {
    heading: (ref) => `${ref}: a quién se escribe`,
    now: 'ahora',
    at: (day, time) => `el ${day} a ${time}`,
    already: (time) => `ya se le recordó, ${time}`,
    asNote: 'la nota de cortesía',
    endsFirst: (day) =>
      `ya no puede salir nada en horario laboral antes de que termine el ${day}; después usted recibe la lista de lo pendiente`,
    opensAt: (day) => `su primer mensaje sale el ${day}`,
    paused: 'Los avisos están en pausa: salen después de `reanudar`.',
  },

  pause: {
    paused: 'Los avisos están en pausa',
    still: 'Las respuestas y los acuses siguen saliendo. Para continuar: `reanudar`.',
    held: (count) =>
      count === 1
        ? 'Se retiene un mensaje que iba a salir.'
        : `Se retienen ${count} mensajes que iban a salir.`,
    nothingYet: 'Todavía no ha salido nada',
    wouldLeave: (facts) =>
      `Se recordaría ${facts.refs} ${a(facts.parties)}, como después de una interrupción: en su horario de trabajo, y nada de una fecha que ya pasó.`,
    nothingWaits: 'No hay nada que espere salir.',
    resumeWords: 'reanudar --yes',
    toResume: (words) => `Para continuar: \`${words}\`.`,
    resumed: 'Los avisos continúan',
  },

  meeting: {
    entered: (slug, when) => `${slug} registrada: ${when}`,
    dated: (slug, when) => `${slug}: ${when}`,
    closed: (slug) => `${slug} está cerrada`,
    noDate: 'sin fecha todavía',
    days: (first, last) => `${first} al ${last}`,
    nothingYet: (slug) => `${slug}: todavía no ha cambiado nada`,
    wouldMove: (when) => `Con la fecha ${when} cambiaría esto:`,
    wouldMoveWithoutDate: 'Sin fecha cambiaría esto:',
    wouldMoveClosed: 'Una vez cerrada, cambiaría esto:',
    moved: 'Cambió esto:',
    movesNothing: 'Ninguna fecha depende de ella.',
    move: (facts) => `${facts.parties}: ${facts.from} → ${facts.to}`,
    ends: (parties) => `${parties}: ya no se solicita`,
    awaits: (parties) => `${parties}: continúa, con la misma fecha`,
    toAccept: (words) => `Para hacerlo: \`${words}\`.`,
  },

  inForce: {
    owners: (ref, owners) => `Corregido: ${ref} se solicita ${a(owners)}`,
    added: (parties) => `Se añade ${a(parties)}. Su primer mensaje sale a las nueve en su capital.`,
    removed: (parties) => `Ya no se solicita ${a(parties)}; se avisa a quienes ya se les había comunicado.`,
    text: (ref) => `${ref} corregido: qué se solicita`,
    recipient: (ref) => `${ref} corregido: destino`,
    cardsAnew: 'Los mensajes ya enviados lo muestran.',
    dropped: (ref) => `${ref} ya no se solicita`,
    silently: 'Todavía no se había comunicado a nadie, y no se comunica.',
    toldSo: 'Se avisa a quienes ya se les había comunicado.',
    toldNewDate: 'Se avisa a quienes conocían la otra fecha.',
    extensionsStay: (ref) => `${ref}: las prórrogas se mantienen`,
    extended: (parties, day) => `${parties}: prórroga hasta el ${day}, que una corrección no acorta.`,
    nothingYet: (ref) => `${ref}: todavía no ha cambiado nada`,
    hasPassed: (day) =>
      `El ${day} ya pasó: no se recordaría a nadie, y los mensajes ya enviados lo mostrarían.`,
  },
} satisfies typeof changesEn;
