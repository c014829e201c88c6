import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalError } from '../client';
import { useFormat } from '../format/use-format';
import { sayRefusal } from './refusals';
import { sentence, type RefusalSentence } from './refusal-sentence';

/** Turns what a call threw into words: a refusal into its sentence, a bug into one that blames us. */
export function useRefusal(): (error: unknown) => RefusalSentence {
  const { t } = useTranslation(['refusals', 'common']);
  const format = useFormat();
  return useCallback(
    (error: unknown) => {
      if (error instanceof RefusalError) return sayRefusal(error.refusal, { t, format, now: new Date() });
      return sentence([t('unexpected')], [{ id: 'tryAgain', label: t('step.tryAgain') }]);
    },
    [t, format],
  );
}
