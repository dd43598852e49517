import type { OpenAmongLikeDeps } from '../../../server/core/requests/hot-spots/open-among-like';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import type { HomePlaceDeps } from '../drafts/home-place';
import { homePlace } from '../drafts/home-place';
import { openDrafts } from '../drafts/open-drafts';

/** A voice note the channel made no words of goes to the window: a person listens. One with words is read like any text. */
export const voice =
  (deps: OpenAmongLikeDeps & HomePlaceDeps): Step =>
  async (turn, next) => {
    if (turn.message.kind !== 'voice' || turn.text !== '') return next();
    const seconds = turn.message.voiceSeconds;
    await openDrafts(
      deps,
      turn,
      [
        {
          sourceMessageId: turn.message.id,
          part: 0,
          saidAt: turn.at,
          text: seconds
            ? `（${Math.round(seconds)}秒语音，没有转成文字，请联系居民听取）`
            : '（语音，没有转成文字，请联系居民听取）',
          topicId: null,
          topicLabel: '语音留言',
          requestClass: 'Q',
          place: await homePlace(deps, turn.person, turn.grid),
          complaintAboutIds: [],
          attachmentIds: [],
        },
      ],
      { toClerk: true },
    );
    turn.reply(sayOfBot('voice-not-read', {}));
  };
