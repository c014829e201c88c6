import { useTranslation } from 'react-i18next';
import { KeyLine } from '../../../ui/screen/key-line';

/** The keys of the events list. */
export function EventsFoot({ mayEdit }: { mayEdit: boolean }) {
  const { t } = useTranslation('events');
  const items = [
    { keys: 'Enter', label: t('keys.open') },
    { keys: 'mod+Enter', label: t('keys.sell') },
    ...(mayEdit ? [{ keys: 'mod+D', label: t('keys.again') }] : []),
    { keys: 'Space', label: t('keys.peek') },
  ];
  return <KeyLine items={items} />;
}
