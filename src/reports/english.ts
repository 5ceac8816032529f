import type { Verb, VerbKind, Words } from './words.ts';

const IRREGULAR: Readonly<Record<string, string>> = {
  submit: 'submitted',
  send: 'sent',
  hold: 'held',
  draw: 'drawn',
  convey: 'conveyed',
};

function participleOf(base: string): string {
  const [first = '', ...rest] = base.split(' ');
  return [IRREGULAR[first] ?? regular(first), ...rest].join(' ');
}

function regular(word: string): string {
  if (word.endsWith('e')) return `${word}d`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${word}ed`;
}

function verb(kind: VerbKind, infinitive: string, noun = ''): Verb {
  return {
    kind,
    noun,
    infinitive: [infinitive],
    future: [],
    subjunctive: [infinitive],
    participle: [participleOf(infinitive)],
    goesTo: infinitive === 'share' ? 'with|to' : null,
    only: null,
  };
}

const DELIVER =
  'submit send provide share circulate present forward transmit deliver distribute communicate convey contribute supply remit';
const MAKE: readonly (readonly [string, string])[] = [
  ['prepare', ''],
  ['draft', ''],
  ['develop', ''],
  ['elaborate', ''],
  ['compile', ''],
  ['produce', ''],
  ['draw up', ''],
  ['complete', 'completion of'],
  ['fill in', 'completion of'],
  ['fill out', 'completion of'],
  ['update', 'update of'],
  ['revise', 'revision of'],
  ['review', 'review of'],
  ['consolidate', 'consolidation of'],
  ['finalize', 'final version of'],
  ['finalise', 'final version of'],
  ['designate', 'designation of'],
  ['appoint', 'appointment of'],
  ['nominate', 'nomination of'],
  ['identify', 'identification of'],
  ['confirm', 'confirmation of'],
  ['organize', 'organisation of'],
  ['organise', 'organisation of'],
  ['convene', 'convening of'],
  ['host', 'hosting of'],
  ['hold', 'holding of'],
  ['coordinate', 'coordination of'],
  ['translate', 'translation of'],
  ['publish', 'publication of'],
  ['disseminate', 'dissemination of'],
  ['conduct', 'conduct of'],
  ['carry out', 'carrying out of'],
  ['respond to', 'response to'],
  ['reply to', 'reply to'],
  ['answer', 'answers to'],
  ['inform', 'information on'],
  ['notify', 'notification of'],
  ['report on', 'report on'],
  ['report back on', 'report on'],
  ['follow up on', 'follow-up of'],
  ['analyze', 'analysis of'],
  ['analyse', 'analysis of'],
  ['approve', 'approval of'],
  ['validate', 'validation of'],
];
const POSSIBILITY =
  'the possibility|the feasibility|the desirability|the option|the convenience|the advisability';
const WEIGHED: readonly (readonly [string, string])[] = [
  ['assess', 'assessment of'],
  ['evaluate', 'evaluation of'],
  ['explore', 'exploration of'],
  ['examine', 'examination of'],
  ['study', 'study of'],
  ['consider', 'consideration of'],
];

const verbs: readonly Verb[] = [
  ...DELIVER.split(' ').map((base) => verb('deliver', base)),
  ...MAKE.map(([base, noun]) => verb('make', base, noun)),
  ...['work jointly on', 'work together on', 'work on'].map((base) => verb('work', base)),
  ...WEIGHED.map(([base, noun]) => ({ ...verb('soft', base, noun), only: POSSIBILITY })),
  verb('soft', 'consider', 'consideration of'),
];

export const ENGLISH: Words = {
  verbs,
  and: 'and|as well as',
  article: '(?:(?:the|all|each|every|both|of|from|representatives|governments?|delegations?|rcm|crm) )*',
  except: ',? (?:except|except for|with the exception of|excluding|other than|save)',
  that: '(?:deadline|latest date|closing date|due date) for|that|which|and|but|while|whereas|so that|then|where',
  strong:
    '(?:has |have )?agree[sd]? to|will|shall|must|is to|are to|undert(?:akes?|ook) to|(?:has |have )?(?:commit(?:s|ted)?|pledge[sd]?)(?: themselves| itself)? to|(?:has |have )?decided to|(?:is|are) (?:requested|required|asked|tasked|instructed) to',
  soft: 'may|should|could|offer(?:s|ed)? to|propose[sd]? to|(?:is|are) (?:invited|encouraged|urged) to|would|intends? to',
  adverb: 'jointly|also|each|then|therefore|together|subsequently|promptly|likewise|in turn|further',
  jointly: 'joint(?:ly)?|together|in coordination with each other|in a joint manner',
  request: '(?:to )?(?:request|ask|task|instruct|mandate)(?:s|ed)?',
  invite:
    '(?:to )?(?:invit(?:e|es|ed)|encourag(?:e|es|ed)|urg(?:e|es|ed)|exhort(?:s|ed)?|recommend(?:s|ed)?|call(?:s|ed)? (?:up)?on)',
  askedTo: '(?:to|that) ',
  bare: 'to',
  passive: '(?:will|shall|must|is to|are to) be',
  by: 'by',
  to: 'to|for (?:the )?(?:consideration|review|approval|information) (?:of|by)',
  leftover:
    'no later than|not later than|at the latest|deadline|until|within|before|prior to|in time for|ahead of',
  through: 'by means of|through|via|by way of',
  withHelp:
    'with the (?:support|assistance|help|collaboration) of|in (?:coordination|collaboration|cooperation|consultation) with',
  softGovernor:
    'take note|took note|not(?:e|es|ed)|inform(?:s|ed)|announc(?:es|ed)|propos(?:al|als|e|es|ed)|suggest(?:s|ed|ion)?|recommend(?:s|ed|ation)?|invit(?:e|es|ed)|encourag(?:e|es|ed)|urg(?:e|es|ed)',
  strongGovernor: 'request(?:s|ed)?|ask(?:s|ed)?|agree[sd]?|decid(?:e|es|ed)|require[sd]?|instruct(?:s|ed)?',
  thanks:
    'to (?:thank|take note|note|welcome|accept|recogni[sz]e|congratulate|express|acknowledge|commend|highlight|underscore|emphasi[sz]e|reiterate|recall|reaffirm|endorse|adopt|appreciate)',
  thanked:
    'thank(?:s|ed)?|takes? note|took note|noted|welcom(?:es|ed)|congratulat(?:es|ed)|recogni[sz](?:es|ed)|express(?:es|ed)|accept(?:s|ed)?|acknowledg(?:es|ed)',
  interposed: 'by|before|through|no later than|not later than|prior to|within|on or before|with the',
  reported: 'would|should',
  heads: 'to (?!the |this |that |these |all |an? )(?<verb>[a-z]+)',
  intro:
    'regarding|with regards? to|concerning|as regards|with respect to|in relation to|in connection with|as to|as for|on|in this regard|in that regard|in this respect|to this end|for this purpose|to that effect|in this connection|in accordance with|in order to|after|following|in view of|considering|taking into account|having|upon|once|based on|with a view to|in addition|additionally|furthermore|moreover|therefore|consequently|finally|likewise|by|before|prior to|no later than|not later than|on or before|within|for|in response to|under|as a follow-up to|similarly|also|when|if|with|as|pursuant to|in line with|given|at|during|to (?:facilitate|ensure|achieve|support|complete|promote)|(?:\\d{1,3}|[a-z]{3,8}) (?:days|weeks|months) (?:before|after|prior to)',
  topicIntro:
    'regarding|with regards? to|concerning|as regards|with respect to|in relation to|in connection with|as to|as for|on',
  loose:
    'the countries|all countries|all the countries|each country|every country|the delegations|delegations|all delegations|the participants|the participating countries|participating countries|the countries present|the liaison officers|liaison officers|the parties|the members|all members|each member',
  both: 'both countries|the two countries|they|these two countries',
  deadline: '(?:deadline|latest date|closing date|due date)',
  occasions: ['hold', 'convene', 'host', 'carry out', 'conduct', 'organize', 'organise'],
  takesPlace: '(?:be )?(?:held|scheduled|convened|carried out|implemented|funded)|take place|be',
  unreadFuture: null,
  unread:
    'will|shall|must|(?:has |have )?agree[sd]? to|undert(?:akes?|ook) to|(?:commit(?:s|ted)?|pledge[sd]?)(?: themselves| itself)? to|(?:is|are) (?:requested|required) to|to (?:request|ask|instruct)|requested(?! by| in)|requests (?:that|the|all)',
  silence:
    'in the absence of (?:any )?(?:objections?|comments|replies|a reply)|no (?:reply|response|objections?) (?:is|are|will be|shall be) (?:taken|received|considered|understood)|if no (?:objections?|comments|reply|replies) (?:is|are) received|silence procedure|tacit(?:ly)?(?: approval)?',
  determiner: 'the|a|an|any|all|this|these|those|each',
  possessive: 'their|its|his|her',
  purpose:
    ' in order to| so that| so as to| with a view to| with the aim of| for the purpose of|, which|, that|, who|, so|, as well as for|; ',
  comments:
    '(?:(?:written|any|further|possible|additional|preliminary) )*(?:comments|observations|inputs|views|contributions|suggestions|feedback|responses|replies|objections|opinions)(?:(?:,| and| or) (?:comments|observations|inputs|views|contributions|suggestions|feedback|responses|replies|objections|opinions))*',
  aboutTopic: 'on',
  basedOn:
    'based on|on the basis of|taking into account|considering|incorporating|in (?:the )?light of|once|after|upon|following|consolidate|with',
  pronoun: 'it|them|the same',
  negated: / (?:not|never|neither) ?$/,
};
