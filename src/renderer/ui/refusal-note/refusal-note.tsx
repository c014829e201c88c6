import type { NextStepId, RefusalSentence } from '../../lib/refusals/refusal-sentence';
import { Notice, type NoticeTone } from '../notice/notice';

type Props = {
  sentence: RefusalSentence;
  /** What this screen can carry out; other steps are not drawn. */
  steps?: Partial<Record<NextStepId, () => void>>;
  /** Gives the first way on the focus. Off where the field that was refused keeps it. */
  focusFirst?: boolean;
  tone?: NoticeTone;
};

/** A "no" where it happened: what is so, and the ways on as buttons. */
export function RefusalNote({ sentence, steps = {}, focusFirst = false, tone = 'danger' }: Props) {
  const actions = sentence.steps.flatMap(({ id, label }) => {
    const onClick = steps[id];
    return onClick ? [{ label, onClick }] : [];
  });
  return (
    <div role="alert">
      <Notice key={sentence.text} tone={tone} actions={actions} focusFirst={focusFirst}>
        {sentence.text}
      </Notice>
    </div>
  );
}
