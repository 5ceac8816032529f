import type { Reply } from '../ports/conversation.ts';
import { showAgreements } from './agreements.ts';
import { bindChannel } from './channel-bind.ts';
import type { Asked, Session } from './context.ts';
import { correctDraft } from './correct.ts';
import { showDates } from './dates.ts';
import { showHelp } from './help.ts';
import { showHistory } from './history.ts';
import { importReport } from './import.ts';
import { listAllMeetings } from './meeting-list.ts';
import { importPeople } from './people-import.ts';
import { listAllPeople } from './people-list.ts';
import { publishMeeting } from './publish.ts';
import { showCommitment } from './show.ts';
import { showStatus } from './status.ts';
import { submit } from './submit.ts';
import type { VerbName } from './verbs.ts';

type Handler = (session: Session, asked: Asked) => Promise<Reply>;

/** Which file answers which verb; `conference import` is answered before there is a conference to be in. */
export const HANDLERS: Readonly<Record<Exclude<VerbName, 'conference-import'>, Handler>> = {
  status: showStatus,
  agreements: showAgreements,
  show: showCommitment,
  dates: showDates,
  submit,
  history: showHistory,
  import: importReport,
  publish: publishMeeting,
  correct: correctDraft,
  'people-list': listAllPeople,
  'people-import': importPeople,
  'channel-bind': bindChannel,
  'meeting-list': listAllMeetings,
  help: showHelp,
};
