import type { Step } from '../pipeline/turn';
import type { FeatureDeps } from './feature-deps';
import { help, unhandled } from './help';
import { otherKinds } from './other-kinds';
import { refused } from './refused';
import { answerCall } from './resident/answer-call';
import { answerAddress } from './resident/answer-address';
import { answerConfirm } from './resident/answer-confirm';
import { answerFollow } from './resident/answer-follow';
import { answerMove } from './resident/answer-move';
import { answerPlace } from './resident/answer-place';
import { answerPlacePart } from './resident/answer-place-part';
import { answerRoomOffer } from './resident/answer-room-offer';
import { answerSayAgain } from './resident/answer-say-again';
import { areaCode } from './resident/area-code';
import { askPapers } from './resident/ask-papers';
import { cancel } from './resident/cancel';
import { changeAddress } from './resident/change-address';
import { danger } from './resident/danger';
import { human } from './resident/human';
import { residentPhoto } from './resident/photo';
import { lateAnswer } from './resident/late-answer';
import { privacy } from './resident/privacy';
import { progress } from './resident/progress';
import { rating } from './resident/rating';
import { replyToQuestion } from './resident/reply-to-question';
import { report } from './resident/report';
import { sayAddress } from './resident/say-address';
import { solvedWord } from './resident/solved-word';
import { urge } from './resident/urge';
import { voice } from './resident/voice';
import { answerWithdraw, withdraw } from './resident/withdraw';
import { groupEar } from './room/group-ear';
import { roomTalk } from './room/room-talk';
import { slowDown } from './slow-down';
import { callList } from './staff/call-list';
import { callPhoned } from './staff/call-phoned';
import { confirmOwnDuty } from './staff/duty';
import { answerWhichKind, pickGuess } from './staff/pick-kind';
import { listDuty } from './staff/duty-list';
import { swapDuty } from './staff/duty-swap';
import { answerDutySwap } from './staff/duty-swap-answer';
import { handOver } from './staff/hand-over';
import { leave } from './staff/leave';
import { answerLeave, answerStandIn } from './staff/leave-answers';
import { answerNotice } from './staff/notice-answer';
import { noticeCorrected } from './staff/notice-corrected';
import { listNotices } from './staff/notice-list';
import { noticeWord } from './staff/notice-word';
import { noticeWritten } from './staff/notice-written';
import { sendingWord } from './staff/sending-word';
import { answerHeld, sourceWord } from './staff/source-word';
import { issueCode, useCode } from './staff/staff-codes';
import { staffOnly } from './staff/staff-only';
import { staffPhoto } from './staff/staff-photo';
import { answerWhichRequest, staffWord } from './staff/staff-word';
import { taskBareWord } from './staff/task-bare-word';
import { giveTaskInRoom, giveTaskPrivately } from './staff/task-given';
import { taskWord } from './staff/task-word';
import { todo } from './staff/todo';

/** THE list of what a person can do in a chat with the bot: the first that recognises the message has it. */
export function privateFeatures(deps: FeatureDeps): readonly Step[] {
  return [
    refused,
    slowDown(deps),
    useCode(deps),
    answerCall(deps),
    staffOnly(callList(deps)),
    staffOnly(callPhoned(deps)),
    staffOnly(staffPhoto(deps)),
    staffOnly(answerWhichRequest(deps)),
    staffOnly(answerWhichKind(deps)),
    staffOnly(issueCode(deps)),
    staffOnly(answerStandIn(deps)),
    staffOnly(answerLeave(deps)),
    staffOnly(answerNotice(deps)),
    staffOnly(noticeWritten(deps)),
    staffOnly(noticeCorrected(deps)),
    staffOnly(noticeWord(deps)),
    staffOnly(listNotices(deps)),
    staffOnly(answerHeld(deps)),
    staffOnly(sourceWord(deps)),
    staffOnly(sendingWord(deps)),
    staffOnly(leave(deps)),
    staffOnly(taskBareWord(deps)),
    staffOnly(handOver(deps)),
    staffOnly(todo(deps)),
    staffOnly(giveTaskPrivately(deps)),
    staffOnly(taskWord(deps)),
    staffOnly(listDuty),
    staffOnly(swapDuty(deps)),
    staffOnly(answerDutySwap(deps)),
    staffOnly(confirmOwnDuty(deps)),
    staffOnly(pickGuess(deps)),
    staffOnly(staffWord(deps)),
    danger(deps),
    cancel,
    help,
    askPapers,
    areaCode(deps),
    answerAddress(deps),
    answerPlace(deps),
    answerPlacePart(deps),
    answerRoomOffer(deps),
    answerConfirm(deps),
    answerSayAgain(deps),
    answerFollow(deps),
    answerMove(deps),
    answerWithdraw(deps),
    human(deps),
    progress(deps),
    urge(deps),
    withdraw(deps),
    changeAddress,
    privacy,
    solvedWord(deps),
    rating(deps),
    residentPhoto(deps),
    voice(deps),
    otherKinds,
    sayAddress(deps),
    replyToQuestion(deps),
    lateAnswer(deps),
    report(deps),
    unhandled,
  ];
}

/** What the bot does in a room: danger is answered in private at once; else it speaks when mentioned, or offers help in private where it may listen. */
export function roomFeatures(deps: FeatureDeps): readonly Step[] {
  return [refused, staffOnly(giveTaskInRoom(deps)), danger(deps), roomTalk(deps), groupEar(deps)];
}
