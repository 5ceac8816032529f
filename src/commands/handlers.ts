import type { Reply } from '../ports/conversation.ts';
import { showAgreements } from './agreements.ts';
import { ask } from './ask.ts';
import { bindChannel, bindHere } from './channel-bind.ts';
import { chooseTyped } from './choose.ts';
import { admitWorkspace, listAllConnections, removeWorkspace } from './connections.ts';
import type { Asked, Session } from './context.ts';
import { correct } from './correct.ts';
import { showDates } from './dates.ts';
import { extend } from './extend.ts';
import { showFollowup } from './followup.ts';
import { showHelp } from './help.ts';
import { showHistory } from './history.ts';
import { importReport } from './import.ts';
import { invite } from './invite.ts';
import { changeLanguage } from './language.ts';
import { showMe } from './me.ts';
import { addMeeting } from './meeting-add.ts';
import { closeTheMeeting } from './meeting-close.ts';
import { setMeetingDate } from './meeting-date.ts';
import { listAllMeetings } from './meeting-list.ts';
import { pauseReminders } from './pause.ts';
import { importPeople } from './people-import.ts';
import { listAllPeople } from './people-list.ts';
import { publishMeeting } from './publish.ts';
import { remind } from './remind.ts';
import { resumeReminders } from './resume.ts';
import { returnSubmission } from './return.ts';
import { share } from './share.ts';
import { showCommitment } from './show.ts';
import { showStatus } from './status.ts';
import { submit } from './submit.ts';
import type { OutsideVerb, VerbName } from './verbs.ts';
import { withdraw } from './withdraw.ts';

type Handler = (session: Session, asked: Asked) => Promise<Reply>;

/** Which file answers which verb; the others are answered before there is a conference to be in. */
export const HANDLERS: Readonly<Record<Exclude<VerbName, OutsideVerb>, Handler>> = {
  status: showStatus,
  agreements: showAgreements,
  show: showCommitment,
  dates: showDates,
  submit,
  withdraw,
  return: returnSubmission,
  extend,
  remind,
  choose: chooseTyped,
  share,
  pause: pauseReminders,
  resume: resumeReminders,
  history: showHistory,
  followup: showFollowup,
  import: importReport,
  ask,
  publish: publishMeeting,
  correct,
  'people-list': listAllPeople,
  'people-import': importPeople,
  invite,
  me: showMe,
  language: changeLanguage,
  'channel-bind': bindChannel,
  here: bindHere,
  'connections-list': listAllConnections,
  'connections-admit': admitWorkspace,
  'connections-remove': removeWorkspace,
  'meeting-list': listAllMeetings,
  'meeting-add': addMeeting,
  'meeting-date': setMeetingDate,
  'meeting-close': closeTheMeeting,
  help: showHelp,
};
