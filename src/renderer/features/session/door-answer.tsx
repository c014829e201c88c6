import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/use-format';
import { hasCode } from '../../lib/refusals/has-code';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';

/** What became of the last try. The seconds of a slow-down count down in it; at zero it is gone. */
export function DoorAnswer({ error, secondsLeft }: { error: unknown; secondsLeft: number }) {
  const { t } = useTranslation('refusals');
  const format = useFormat();
  const say = useRefusal();
  if (error === null) return null;
  if (!hasCode(error, 'sign_in_slowed')) return <RefusalNote sentence={say(error)} />;
  if (secondsLeft === 0) return null;
  const text = t('code.sign_in_slowed', { count: secondsLeft, n: format.number(secondsLeft) });
  return <RefusalNote sentence={{ text, steps: [] }} />;
}
