import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BookingSummary } from '../../../../shared/contract/bookings';
import { useCommands } from '../../../lib/commands/use-commands';
import { paths } from '../../../lib/paths';
import { useListAddress } from '../../../lib/use-list-address';
import { focusFirstRow } from '../../../ui/data-rows/focus-first-row';
import { KeyLine } from '../../../ui/screen/key-line';
import { Screen } from '../../../ui/screen/screen';
import { SearchField } from '../../../ui/search-field/search-field';
import { Segments } from '../../../ui/segments/segments';
import { AllBookings } from './all-bookings';
import { bookingTabOf, bookingTabs } from './booking-query';
import styles from './bookings-screen.module.css';
import { TonightsBookings } from './tonights-bookings';

/** One field that finds a booking by code, name, seat, event or seller; what it finds is a list for the keyboard. */
export function BookingsScreen() {
  const { t } = useTranslation('bookings');
  const navigate = useNavigate();
  const address = useListAddress();
  const { search, asked, isCaughtUp } = address;
  const [cameWithSearch] = useState(search !== '');
  const tab = bookingTabOf(address.tab, cameWithSearch);
  const [opensFirst, setOpensFirst] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  const open = (booking: BookingSummary) => void navigate(paths.booking(booking.id));
  useCommands([
    {
      id: 'find',
      label: t('search.find'),
      group: 'screen',
      keys: ['mod+F'],
      run: () => field.current?.select(),
    },
  ]);
  const Found = tab === 'tonight' ? TonightsBookings : AllBookings;

  return (
    <div ref={frame} className={styles.frame}>
      <Screen
        title={t('search.title')}
        layout="list"
        tools={
          <>
            <SearchField
              ref={field}
              autoFocus
              className={styles.search}
              label={t('search.find')}
              placeholder={t('search.placeholder')}
              keys="mod+F"
              value={search}
              onChange={(text) => {
                setOpensFirst(false);
                address.setSearch(text);
              }}
              onKeyDown={(press) => {
                if (press.key === 'ArrowDown') focusFirstRow(frame.current);
                else if (press.key === 'Enter') setOpensFirst(true);
                else if (press.key === 'Escape' && search !== '') address.setSearch('');
                else return;
                press.preventDefault();
                press.stopPropagation();
              }}
            />
            <Segments
              label={t('search.filter')}
              value={tab}
              segments={bookingTabs.map((value) => ({ value, label: t(`tab.${value}`) }))}
              onChange={address.setTab}
            />
          </>
        }
        foot={
          <KeyLine
            items={[
              { keys: 'Enter', label: t('keys.open') },
              { keys: 'ArrowDown', label: t('keys.list') },
            ]}
          />
        }
      >
        <Found
          search={asked}
          opensFirst={opensFirst && isCaughtUp}
          onOpen={open}
          onShowAll={() => {
            setOpensFirst(false);
            address.setTab('all');
          }}
        />
      </Screen>
    </div>
  );
}
